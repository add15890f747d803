import type { Chrome } from '../wording.ts';

/** The pages in Spanish. */
export const es: Chrome = {
  code: 'es',
  languageName: 'Español',
  site: 'IG Help Desk',
  skip: 'Ir al contenido',
  navigation: 'Principal',
  ask: 'Preguntar',
  help: 'Páginas de ayuda',
  languages: 'Idioma',

  headline: 'Oriéntese en la gobernanza de Internet',
  lead: 'Pregunte cómo funciona, quién decide qué y cómo participar. Recibe una respuesta breve, revisada por una persona, con su fuente y su fecha.',
  notSecretariat: 'Una herramienta de la comunidad, no la Secretaría del IGF.',
  question: 'Su pregunta',
  hint: 'Con sus propias palabras. Sin cuenta y sin nombre.',
  send: 'Preguntar',
  firstQuestions: 'Para empezar',
  suggestions: [
    '¿Qué es el IGF?',
    '¿Cómo participo en el IGF en línea?',
    '¿Qué significa MAG?',
    '¿Hay un IGF en mi país?',
  ],
  promises: [
    {
      title: 'Solo palabras revisadas',
      text: 'Ningún texto generado. Personas escribieron y comprobaron cada respuesta, que muestra de dónde viene.',
    },
    {
      title: 'Correcto en su fecha',
      text: 'Lo caducado no se da como respuesta. Se le dice, y quién puede confirmarlo.',
    },
    {
      title: 'Privado por defecto',
      text: 'Sin cuenta, sin cookies, sin seguimiento. El texto de su última pregunta se guarda un día como máximo, para que pueda pasarlo a una persona.',
    },
  ],

  conversation: 'Conversación',
  you: 'Usted',
  desk: 'Mesa de ayuda',
  startOver: 'Empezar de nuevo',
  working: 'Buscando …',
  nothingYet: 'Todavía no ha llegado ninguna respuesta.',
  lookAgain: 'Mirar otra vez',
  unreachable: 'No se pudo llegar a la mesa de ayuda. Sus palabras siguen en el cuadro; inténtelo de nuevo.',

  helpIntro: 'Todo lo que sabe la mesa de ayuda, para leer a su ritmo.',
  byKind: 'Por tipo',
  byTopic: 'Por tema',
  shelves: {
    recommendations: 'Recomendaciones',
    'action-points': 'Puntos de acción',
    procedures: 'Cómo participar',
    concepts: 'Explicaciones',
    terms: 'Palabras y siglas',
    bodies: 'Quién es quién',
    initiatives: 'Iniciativas nacionales y regionales',
    dates: 'Fechas y plazos',
    sources: 'Fuentes',
  },
  kinds: {
    recommendation: 'Recomendación',
    'action-point': 'Punto de acción',
    concept: 'Explicación',
    procedure: 'Cómo se hace',
    term: 'Palabra o sigla',
    body: 'Quién es quién',
    initiative: 'Iniciativa',
    date: 'Fecha',
    source: 'Fuente',
  },
  find: 'Buscar un título o una sigla',
  findButton: 'Buscar',
  found: (text) => `Títulos que empiezan como «${text}»`,
  foundNothing: 'Ningún título empieza así. Pregunte a la mesa de ayuda con sus propias palabras.',
  empty: 'Todavía no hay nada aquí.',
  outOfDate: 'caducado',

  topics: 'Temas',
  onThisPage: 'En esta página',
  about: 'Sobre este texto',
  keptBy: 'A cargo de',
  meanings: 'Significados',
  contact: 'Dónde preguntar',
  whereItIs: 'Dónde está',
  published: 'Publicado',
  readNext: 'Para seguir leyendo',
  otherLanguages: 'Este texto en otros idiomas',
  wholeText: 'Todo este texto',
  askAbout: '¿Algo no está claro? Pregunte a la mesa de ayuda.',

  decode: {
    title: '¿Qué significa este texto?',
    lead: 'Pegue un mensaje o una página llena de siglas. Cada palabra de la gobernanza de Internet se explica en una línea.',
    label: 'El texto',
    hint: 'No se guarda nada y no se avisa a nadie.',
    send: 'Explicar',
    nothingCame: 'No llegó ninguna respuesta. Inténtelo de nuevo en un momento.',
  },

  ticket: {
    state: 'Estado',
    private: 'Quien tenga la dirección de esta página puede leerla. No la comparta.',
    notKept: 'Estas palabras no se guardan.',
    add: 'Añadir algo',
    addHint: 'Llega a las personas de la mesa. Leen sus palabras, no su nombre.',
    send: 'Enviar',
    closed: 'Esta consulta está cerrada. Reábrala para añadir algo.',
    unchanged:
      'Eso no llegó a la consulta. Es posible que el motivo esté donde hizo su pregunta. Puede intentarlo de nuevo.',
  },

  problems: {
    notFound: {
      title: 'Esta página no existe',
      text: 'Puede que la dirección esté mal escrita o que el texto haya cambiado de lugar. Búsquelo por título o pregunte.',
    },
    tooLarge: {
      title: 'Es demasiado texto',
      text: 'No se ha leído ni guardado nada. Pregunte en pocas frases.',
    },
    notAForm: {
      title: 'Esto no viene de un formulario',
      text: 'La mesa de ayuda solo lee las preguntas del formulario de su página.',
    },
    crossSite: {
      title: 'Esto viene de otro sitio',
      text: 'Por su seguridad, solo se aceptan preguntas hechas en la propia página de la mesa de ayuda.',
    },
    foreignIds: {
      title: 'No se encuentra esta conversación',
      text: 'Su número no es uno de los nuestros. Empiece de nuevo; su pregunta no se ha leído.',
    },
    badRequest: {
      title: 'No se pudo leer',
      text: 'Su navegador envió algo que la mesa de ayuda no entiende. Empiece de nuevo.',
    },
    failed: { title: 'Algo falló aquí', text: 'Ya se ha avisado. Inténtelo de nuevo en un momento.' },
  },
  textsUnder: 'Textos',
  codeUnder: 'Código',
};
