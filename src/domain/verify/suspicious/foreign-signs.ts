import type { Sign } from './sign.ts'

function sign(language: string, pattern: string): Sign {
  return { name: `override-${language}`, pattern: new RegExp(pattern, 'u') }
}

/** The commonest order, to forget what was said before, in other languages. */
export const FOREIGN_SIGNS: readonly Sign[] = [
  sign(
    'de',
    String.raw`\b(?:ignorier(?:e|en sie|t)?|vergiss|vergessen sie|missachte|beachte nicht)\b[^.!?]{0,40}\b(?:anweisung|befehl|instruktion|auftr|aufgabe|vorgabe|angaben|regeln|prompt|davor|vorherige|bisherige|alles|gesagte)`,
  ),
  sign(
    'de',
    String.raw`\b(?:neue aufgaben?|neue anweisungen|neuen? auftrag)\b[^.!?]{0,30}\b(?:folg|konzentrier)|konzentriere dich (?:jetzt )?auf deine|\bprompt-?texte?\b|\bich möchte, dass (?:sie|du) als\b|(?:^|[.!?] )(?:jetzt|nun) bist du\b|\bnun folgen (?:neue|weitere) (?:aufgaben|anweisungen)|\b(?:obigen?|vorherigen?|bisherigen?|vorangehenden?)\b[^.!?]{0,40}\b(?:ignorier|vergess|missacht|hinter sich)|abweichend (?:zu|von) (?:den )?(?:vorherigen )?(?:instruktionen|anweisungen)`,
  ),
  sign(
    'de',
    String.raw`\b(?:du bist|sie sind) (?:jetzt |nun |ab sofort )?(?:eine? )?(?:\p{L}+ ){0,2}(?:ki|sprachmodell|assistent|chatbot)\b|\bin deiner antwort\b`,
  ),
  sign(
    'de',
    String.raw`\balle (?:vorherigen|bisherigen|obigen) (?:informationen|angaben)\b|\bbrauche (?:dringend )?deine hilfe bei (?:folgende|einer weiteren)|\bhilf mir (?:nun |jetzt )?(?:mit|bei) (?:folgende|einer weiteren)|\b(?:formuliere|verfasse|schreibe?) (?:(?:nun|jetzt) |für die folgenden texte|mir eine begründung)|\bbeantworte die folgende frage\b`,
  ),
  sign(
    'fr',
    String.raw`\b(?:ignore[zr]?|oublie[zr]?|ne tiens pas compte|ne tenez pas compte)\b[^.!?]{0,40}\b(?:instructions (?:précédentes|antérieures|ci-dessus)|(?:les|ces|tes|vos|mes) (?:instructions|consignes|ordres)|consignes|tout ce qui précède|ci-dessus)`,
  ),
  sign(
    'es',
    String.raw`\b(?:ignor(?:a|e|en|ar)|olvid(?:a|e|en|ar|ate)|desestim[ae]|haz caso omiso)\b[^.!?]{0,40}\b(?:instrucciones|órdenes|indicaciones|anterior(?:es)?|todo (?:lo )?que|previas)`,
  ),
  sign(
    'it',
    String.raw`\b(?:ignora(?:te|re)?|dimentica(?:te|re)?)\b[^.!?]{0,40}\b(?:istruzioni|ordini|precedenti|tutto quello|tutto ciò)`,
  ),
  sign(
    'pt',
    String.raw`\b(?:ignor(?:e|a|em|ar)|esque(?:ça|cer|cam))\b[^.!?]{0,40}\b(?:instruções|ordens|anteriores|tudo o que)`,
  ),
  sign(
    'nl',
    String.raw`\b(?:negeer|vergeet)\b[^.!?]{0,40}\b(?:instructies|opdrachten|voorgaande|bovenstaande|eerdere)`,
  ),
  sign('pl', String.raw`\b(?:zignoruj|zapomnij|ignoruj)\b[^.!?]{0,40}\b(?:instrukcj|polece|poprzedni)`),
  sign('hr', String.raw`\b(?:zaboravi|ignoriraj|ignoriši)\b[^.!?]{0,40}\b(?:instrukcij|upute|naredb|prethodn)`),
  sign(
    'tr',
    String.raw`\b(?:önceki|yukarıdaki|tüm)\b[^.!?]{0,40}\b(?:talimat|komut)\p{L}*\b[^.!?]{0,20}(?:yoksay|unut|görmezden)`,
  ),
  sign(
    'ru',
    String.raw`(?:игнорируй|проигнорируй|забудь|не обращай внимания)\p{L}*[^.!?]{0,40}(?:инструкц|указани|команд|предыдущ|всё|все)`,
  ),
  sign('zh', '(?:忽略|无视|忘记|無視|忽視)[^。！？]{0,10}(?:指令|提示|说明|說明|指示|内容|命令)'),
  sign('ja', '(?:以前|上記|これまで|前|すべて|全て)[^。！？]{0,8}(?:指示|命令|プロンプト)[^。！？]{0,4}(?:無視|忘れ)'),
  sign('ko', '(?:이전|위의|모든|앞의)[^.!?]{0,10}(?:지시|명령|프롬프트)[^.!?]{0,6}(?:무시|잊)'),
  sign('ar', '(?:تجاهل|انس)[^.!?]{0,30}(?:التعليمات|الأوامر|السابقة)'),
]
