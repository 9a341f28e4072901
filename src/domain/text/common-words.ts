/**
 * Words that are frequent in any English news text, as stems would find them, lower case. They say little about what an
 * article is about, however rare they are in a small store.
 */
export const COMMON_WORDS: ReadonlySet<string> = new Set(
  (
    'able accept accord account across act action actually add address age ago agree agreed ahead aim air allow almost alone along ' +
    'already amount announce announced answer appear area around ask asked attack attempt available average away back bad base based ' +
    'become began begin behind believe best better big bill board body book bring brought build building business buy call came campaign ' +
    'capital car care carry case cause center central centre century certain chairman chance change charge chief child children choice city ' +
    'claim class clear close closed come coming comment committee common community company concern condition consider continue control ' +
    'cost council could country county couple course court cover create current cut daily date day deal death decade decide decided decision ' +
    'deep department describe despite detail develop development difference different difficult director discuss discussion district door double ' +
    'early earlier east easy economic effect effort eight election eleven end enough enter entire especially evening event eventually evidence ' +
    'example expect expected experience explain face fact fall family far feel few field figure final finally financial find finish fire first five ' +
    'follow food force foreign form former found four free friend front full fund future game general girl give given global good government great ' +
    'ground group grow growth half hand hard head health hear heard held help high higher hold home hope hospital hour house huge human hundred ' +
    'idea impact important include included including increase individual industry information inside instead interest international involve ' +
    'involved issue item job join keep key kill killed kind knew know known large largest last late later lead leader leading learn least leave led ' +
    'left less level life light like likely line list little live living local long longer look lose loss lost lot low lower made main major make ' +
    'making man manage management many mark market material matter mean meant measure media meet meeting member men message middle million mind ' +
    'minister minute miss money month move movement much name nation national near nearly necessary need never new news next night nine north note ' +
    'nothing number occur offer office officer official officials often old open operate operation opportunity option order organisation ' +
    'organization original outside overall owner page paid paper parent part particular particularly party pass past pay people per percent percentage ' +
    'perhaps period person personal picture piece place plan planned play player point police policy political popular population position possible ' +
    'power present president press price private probably problem process produce product production program programme project protect prove provide ' +
    'public put quarter question quickly quite raise range rate rather reach read ready real really reason receive received recent record reduce ' +
    'region relate release released remain remove report require required research resident response responsible rest result return review right ' +
    'rise risk road role room rule run same save school science scientist sea season seat second section see seek seem seen sell send senior ' +
    'sent serve service set seven several share shop short shot show shown side sign significant similar simple simply since single site situation six ' +
    'size small social society someone something sometimes soon sort source south special specific spend spent spokesman spokesperson spokeswoman staff ' +
    'stage stand star start started state statement station stay step still stop story street strong student study style subject success suggest summer ' +
    'support sure system take taken talk team ten term test thank thing think third thousand three threat time today together told took top total ' +
    'town trade training travel treat tried trip trouble true try turn twenty two type understand unit use used using usual value various version view ' +
    'visit vote wait walk wall want war warn watch water way weather week weekend weight west whole wide win winter woman women won wonder word work ' +
    'worker world worth write writer written wrong year years young'
  ).split(' '),
)
