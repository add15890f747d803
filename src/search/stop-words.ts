import type { Language } from '../core/language.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/**
 * Words that carry no subject: articles, pronouns, auxiliaries, question words, and the verbs people wrap questions in
 * ("tell me about"). They tell the language of a question; they never count as explained or unexplained.
 */
export const stopWords: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: words(
    `a an the this that these those some any i me my mine we us our you your he him his she her it its they them their one
    is am are was were be been being do does did done doing have has had having can could will would shall should may might must
    and or but nor so if then than as at by for from in into of off on onto out over to up with without within about between during
    through per via not no yes too very just also only even still yet again ever never much many more most other another such own same
    what which who whom whose when where why how there here what's who's how's where's it's i'm i've i'd i'll don't doesn't didn't can't
    tell say says said saying mean means meant meaning explain explained describe define definition know want wanted need needs like please
    get gets got give gives let lets make makes use used anyone someone something anything thing things really actually exactly maybe
    hi hello thanks kind sort way ways im ive id dont doesnt cant whats hows wheres pls u ur question help hear heard called call`,
  ),
  fr: words(
    `le la les un une des du de d l au aux ce cet cette ces mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs je tu il elle on nous
    vous ils elles me te se lui y en que qu qui quoi dont ou quel quelle quels quelles quand comment pourquoi combien est sont suis sommes etes etait
    etaient etre avoir ai as a avons avez ont fait faire faut peut peux peuvent pouvez puis je c s n ne pas plus moins tres aussi et mais donc or ni car
    si dans sur sous avec sans pour par entre vers chez veut veux voudrais dire dit signifie expliquer explique expliquez savoir quelqu chose bonjour svp
    est-ce qu'est-ce c'est y-a-t-il ca cela celui celle ceux celles dois doit doivent devons aimerais aimerait voulez voulons tout tous toute toutes
    aucun aucune comme alors donne donnez sera serait soit sil plait stp merci salut bonsoir`,
  ),
  es: words(
    `el la los las un una unos unas lo al del de a ante con contra desde en entre hacia hasta para por segun sin sobre tras y e o u pero si no ni que quien
    quienes cual cuales cuando cuanto cuanta donde como porque yo tu el ella nosotros vosotros ustedes ellos ellas me te se nos os le les mi mis tu tus su sus
    es son soy eres somos fue era ser estar esta estan estoy hay he has ha han haber hacer hace puedo puede pueden podemos quiero quisiera deberia debe deben
    muy mas menos tambien este esta estos estas ese esa eso esto aquel algo alguien decir dice significa explicar explica explicame saber hola favor
    cuantos cuantas tengo tiene tienen tenemos necesito necesita necesitamos quiere quieren queremos puedes podria podrian hago haces hacen sirve voy van sos
    vos nuestro nuestra nuestros nuestras aqui alli ahi asi ya significado gracias`,
  ),
  ar: words(
    `في من علي الي عن مع هذا هذه ذلك تلك التي الذي الذين هو هي هم انا نحن انت انتم ما ماذا متي اين كيف لماذا هل كم اي ايه و او ثم لكن لا لم لن ليس قد كان كانت يكون
    تكون ان انه انها كل بعض بين عند حول بعد قبل اذا لو هنا هناك فقط ايضا اريد نريد يمكن يمكنني نستطيع استطيع ممكن معني يعني تعني اشرح شرح فضلك
    وش ايش شو شنو مين وين ليش ليه فين امتي ازاي كيفاش بدي ابي ابغي عايز عاوز ودي`,
  ),
  zh: words(
    `的 了 和 是 在 我 你 他 她 它 我们 你们 他们 这 那 这个 那个 什么 谁 哪 哪里 哪儿 怎么 怎样 如何 为什么 吗 呢 吧 啊 有 没有 不 也 都 就 要 想 可以 能 能够 会 请 请问
    一个 对 与 及 或 从 到 被 把 给 让 意思 解释 是不是 有没有`,
  ),
  ru: words(
    `и в во не что он на я с со как а то все она так его но да ты к у же вы за бы по только ее мне было вот от меня еще нет о из ему теперь когда даже
    ну ли если уже или ни быть был него до вас нибудь опять вам ведь там потом себя ничего ей может они тут где есть надо ней для мы тебя их чем была сам чтоб
    без будто чего раз тоже себе под будет ж тогда кто этот того потому этого какой совсем ним здесь этом один почти мой тем чтобы нее кажется сейчас были куда
    зачем сказать всех никогда можно при наконец два об другой хоть после над больше тот через эти нас про всего них какая много разве сказала три эту моя
    это такое такой значит означает объясни объясните расскажи хочу мочь могу можете хотим хотел хотела хотят можем может могут нужно нужен нужна нужны должен
    должна должны какие каких каким каком какую какое каков который которая которые которого чей чья мои моей моего моем моему наш наша наши нашей нашего нашем ваш
    ваша ваши вашей свой своей своего скажи скажите подскажи подскажите пожалуйста расскажите поясните покажите дайте здравствуйте привет спасибо вообще
    просто именно лишь очень также либо кого кому кем чему где-то кто-то кто-нибудь что-то ее мною нам нами них ними эти этих этой тех таких`,
  ),
};
