/** Everyday words, as they are compared, that are a slip or two away from the name of a place. */
export const ordinary: ReadonlySet<string> = new Set(
  `acercan acerque actrice adoran aerien aerienne aeriennes aguila aimerais aire alan alegria alguien aliases
almanij alta ambiant ambien ambient ambiente americas ancienne anciennes angela anglais anglaise anillos
antiguas antiguo antiguos antiques argent armados articles asiatiques audi austin australasia australasian
balances barbaro bd beau begin begins bel believes bellas botones branches bretonnes britannica britney
burla cacao cagar caliente calientes callense calmense cambia cambiado cambiamos cambian cambiando cambias
cambie cambies cambios cameron cansada cantar carino carnada carries casada casar caucus caucuses cavar
cayeron cazar cercanas cercanos chains chaises cheque cheques chica chicle chien chiens child childrens
chinga chino chinos cine colonia colonias colores combien comedien comediens comodos compras comprende
comprendes comrades concord condo conge cono consoles conto convenes corde core corra corre corse corta
corte costara cotee cotees countries crea creances creates creation creations crece cree creees cubranse
cyrus dales deberian demente dinamica diria dishes domaine domaines domains dominio dominios douzaine egales
ellas enanos escoria espada espina estaria estarian estudios faire falta fantasia fares feminite filiales
finance finances finish finished finishes fleches franc franchi franchir franchise franchises francis franco
francois francos francs gale gallinas gamble games gana gases gates generales george georges grace gracia
granadas grandes greene helas hermanas hermanos honours huellas humaine humaines humains humanas humanos
hungry iban imitates indexes indiana indica indicates indices indie iria island islanders islands italic
jabon jamon jason jodan jovenes jp kong land latinas leones lesbians lesiones lettres levantese lexicons
lexique libera liberado liberal liberales liberar libere liberer libertad liberte libra librarian libre
lugares macho macro magasins mala malades maladie maladies malaise maldicion maldita malditas maldito
malditos male males maleta malines malvado malvados manta mantienes manzana manzanas maquinas marc marco
mariages marianne marines marte martini mata matar mate mauvaise mauvaises medianas medicaid medicales
medicina medicinas medicine medicines medico merdique miramos mirate modales montones multa musicien
musiciens nier nigel norteamericanos numerique olivia olivier ongles ordenes organes organises organos pain
paire pala palais palos pandillas papa parados pastillas pequenas pequenos perdamos perdu pero persian
persil personas phileas philippe pirates placas placees places polices policies polished pondran pondras
ponga pongamos ponganse pongo portal potatoes praises princesa publishes puede puisse punishes quede quiza
raises ratones reaches realises releases remains remedies replies resilience reussie revisan revision
rinones roland romana romance romanos romans routine routines rubia sain sajones salaries sales salomon
salta salte salvado salvando salvar samba scandinaves sede semanas senales serenite seria serian serias
serie series serions serios serious services shine sienne sirva smilies soldados solian solomon soudain
soumises soutien span specifique spin standard standards studies suban submarino sucede sucia suele suene
surname susan taire tales tambien tant techrepublic temas temen temor tenez tenga tengamos tenia teniamos
termines tetas texts tiger timer timon todavia tonnes tonta tortuga trance tranches trece trinity tumor tune
tunel tuner tunes valentine vales valiente valientes vamonos vanished venia ventanas vondran wages walks
walls waves while
ангела ангелы бассеина бассеине бензин бенни битва битве битвы больше большои брака браке валентина генерала
гении головои границеи джерри джесси диван диване дольше доминик драка драку заиду заити здании здания иван
имен имена историеи камера камере камеру кампании кампанию канала картинки кензи кенни кира китти кого
котором которыми краине краинеи краснои лидия линии линию линия маика маики мальчика мальчиков мальчиком
мальчику мартина мартини молодои наити напал научу оливия палку папа папу питания полициеи пользу правая
раиана рака рана рану рождества романа сама само самое самои самом серии серия синии словами создания
старика суда тони трубы филипп фирма фирме фирму фирмы читаи читаю
البحريه السوداء المافيا اوليفيا كاميرا والسيد`.split(/\s+/),
);
