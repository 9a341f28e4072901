import { type Sign, sign } from './sign.ts'

/** Marks that only a machine would read: chat templates, script, images that carry text out, orders to call tools. */
export const PAYLOAD_SIGNS: readonly Sign[] = [
  sign(
    'role',
    String.raw`<\|?\/?(?:im_start|im_end|system|assistant|user|endoftext|eot_id|start_header_id|begin_of_text|end)\|>|\[\/?inst\]|<<\/?sys>>|<\/?(?:system|assistant|instructions?|prompt|tool_call|function_call|system-?(?:prompt|message|reminder))(?: [^>]*)?>`,
  ),
  sign(
    'role',
    String.raw`#{2,} ?(?:system|instructions?|assistant|new instructions?|response|human|user)\b ?:?|^\W*(?:system|assistant|developer) ?: ?(?:you|your|ignore|please|always|never|respond|answer|do|new|override|the user|from now|attention)\b`,
  ),
  sign(
    'role',
    String.raw`\b(?:begin|end|start)(?: of)?(?: the)? (?:system|hidden|new|user|untrusted)? ?(?:prompt|instructions?|system message)\b ?[-=\]>:#*]|[-=[<#*]{2,} ?(?:end|begin|start) (?:of )?(?:the )?(?:system |user |new )?(?:prompt|instructions?|article|document|context|passages?|data|evidence|input)\b`,
  ),
  sign(
    'role',
    String.raw`\[(?:system|ai|assistant|admin)(?: (?:note|message|instruction|override|directive))?\]|\[\[(?:system|instruction)`,
  ),
  sign('image', String.raw`!\[[^\]]*\] ?\(\s*(?:https?:|data:|javascript:|\/\/)|\]\(\s*(?:javascript|data|vbscript):`),
  sign(
    'script',
    String.raw`<(?:script|iframe|object|embed|svg|img|body|form|meta|html|base)\b[^>]{0,300}(?:\bon\w+ ?=|src ?=|javascript:|>)|&lt;(?:script|iframe|img|a href)|javascript:\s*\w|data:text\/html|console\.log\(|document\.cookie|\balert\(\d`,
  ),
  sign(
    'tool',
    String.raw`\b(?:send|post|forward|upload|exfiltrate|transmit|append|email|e-mail|leak)\b[^.!?]{0,60}\b(?:conversation|chat history|user'?s? (?:data|input|question|email|name|messages?)|this prompt|api keys?|secrets?|credentials|previous messages?|passwords?)\b[^.!?]{0,40}\b(?:to|at|into|in)\b[^.!?]{0,20}(?:https?:|\bwww\.|[\w.-]+@|\burl\b|\bendpoint\b|[\w-]+\.(?:com|net|org|io|xyz))`,
  ),
  sign(
    'tool',
    String.raw`\b(?:call|invoke|execute|use|run) (?:the |your )?(?:\w+ )?(?:function|tool|plugin|api|shell|terminal|browser)(?: call)? (?:named|called|with|to (?:send|fetch|delete|open|visit|read|post|run))\b`,
  ),
  sign(
    'tool',
    String.raw`\bexecute the following (?:command|code|instructions?)\b|\bgenerate (?:python|javascript|sql|bash) ?-?code\b`,
  ),
  sign(
    'tool',
    String.raw`\b(?:following|below|subsequent|succeeding|ensuing) (?:\w+ )?code (?:section|block|snippet|excerpt|fragment|segment|piece)s?\b|\bcode (?:section|block|snippet|excerpt|fragment)s? (?:below|that follows)\b`,
  ),
]
