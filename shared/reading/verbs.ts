/**
 * How strongly an action commits: 0 report, 1 take in, 2 attitude, 3 support, 4 decide, 5 mandate. People see only
 * "decision" (4) and "action" (5).
 */
export type Level = 0 | 1 | 2 | 3 | 4 | 5

/** What a written verb form can be; a regular past form is a participle as well. */
export type Tense = 'base' | 'third' | 'past' | 'participle' | 'gerund'
export type VerbForm = {
  readonly lemma: string
  readonly level: Level
  readonly tenses: Set<Tense>
}

/** Verbs by level. Irregular ones give base/past/participle; `+` doubles the last consonant (submit+: submitted). */
const verbs: Record<Level, string> = {
  0: `add address advise analyse announce answer appear/appeared/appeared apply approach ask assess attend begin/began/begun
    brief bring/brought/brought caution chair circulate clarify co-chair co-host comment compile complete conclude conduct
    continue contribute convene convey coordinate cover deliberate deliver demonstrate describe detail develop discuss display
    distribute draft draw/drew/drawn elaborate exchange explain explore express facilitate feature focus follow gather give/gave/given
    go/went/gone guide have/had/had help hold/held/held host identify illustrate implement include indicate inform inquire
    introduce invite+ join lead/led/led list make/made/made meet/met/met mention moderate occur+ offer open organise outline
    participate pass perform point prepare present preside produce progress propose provide publish query question raise reach
    read/read/read refer+ remark reply report represent respond return say/said/said see/saw/seen send/sent/sent serve share
    show/showed/shown speak/spoke/spoken speculate start state submit+ suggest summarise survey table take/took/taken talk tell/told/told
    testify thank touch train travel turn update use visit work write/wrote/written`,
  1: `acknowledge analyze consider examine find/found/found hear/heard/heard learn listen monitor note observe recall
    receive recognise review study understand/understood/understood`,
  2: `affirm applaud appreciate celebrate commemorate commend condemn congratulate deplore emphasise hail highlight honour
    honor lament look/looked/looked pay/paid/paid praise prioritise reaffirm regret+ reiterate salute stress thank underline underscore
    value voice warn welcome`,
  3: `advocate back call champion defend encourage endorse favour favor promote recommend second support urge`,
  4: `accept accede admit+ adopt agree amend appoint approve authorise carry choose/chose/chosen commit+ concur+ confirm co-opt+
    consent create decide decline defer+ designate determine elect enact establish extend finalise form found grant
    inaugurate initiate institute launch nominate pledge postpone ratify re-elect reelect reject renew resolve retain
    revise select set/set/set sign suspend terminate undertake/undertook/undertaken vote withdraw/withdrew/withdrawn`,
  5: `assign charge charge commission delegate direct entrust instruct mandate order request require task`,
}

/** The words of a verb whose last consonant doubles, or of a regular one. */
function regular(base: string, doubles: boolean): { past: string; gerund: string; third: string } {
  const stem = doubles ? base + base.slice(-1) : base
  const third = /(?:s|x|z|ch|sh|o)$/.test(base)
    ? `${base}es`
    : /[^aeiou]y$/.test(base)
      ? `${base.slice(0, -1)}ies`
      : `${base}s`
  if (/e$/.test(base)) {
    const gerund = /(?:ee|oe|ye)$/.test(base) ? `${base}ing` : `${base.slice(0, -1)}ing`
    return { past: `${base}d`, gerund, third }
  }
  const past = /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ied` : `${stem}ed`
  return { past, gerund: `${stem}ing`, third }
}

function formsOf(entry: string): [form: string, tense: Tense][] {
  const [written = '', past, participle] = entry.split('/')
  const doubles = written.endsWith('+')
  const base = doubles ? written.slice(0, -1) : written
  const forms = regular(base, doubles || /(?:set|begin)$/.test(base))
  const gerund = base === 'pay' ? 'paying' : forms.gerund
  return [
    [base, 'base'],
    [base === 'have' ? 'has' : forms.third, 'third'],
    [past ?? forms.past, 'past'],
    [participle ?? forms.past, 'participle'],
    [gerund, 'gerund'],
  ]
}

const lexicon = new Map<string, VerbForm>()
const gerunds = new Map<string, string>()

function learn(form: string, lemma: string, level: Level, tense: Tense): void {
  const known = lexicon.get(form)
  if (known) known.tenses.add(tense)
  else lexicon.set(form, { lemma, level, tenses: new Set([tense]) })
}

for (const level of [5, 4, 3, 2, 1, 0] as const) {
  for (const entry of verbs[level].split(/\s+/)) {
    const lemma = entry.split('/')[0]?.replace('+', '') ?? ''
    const forms = formsOf(entry)
    const gerund = forms.find(([, tense]) => tense === 'gerund')?.[0] ?? ''
    for (const [form, tense] of forms) {
      if (tense === 'base') gerunds.set(form, gerund)
      learn(form, lemma, level, tense)
      if (/is(?:e|es|ed|ing)$/.test(form))
        learn(form.replace(/is(?=\p{L}+$)/u, 'iz'), lemma, level, tense)
    }
  }
}

/** A verb form as the lexicon knows it; case makes no difference. */
export function verbForm(word: string): VerbForm | undefined {
  return lexicon.get(word.toLowerCase())
}

/** The words that the lexicon has in a form, in British spelling. */
export function wordsInForm(tense: Tense): string[] {
  return [...lexicon].flatMap(([word, { tenses }]) => {
    const isTwin =
      /iz(?:e|es|ed|ing)$/.test(word) && lexicon.has(word.replace(/iz(?=\p{L}+$)/u, 'is'))
    return tenses.has(tense) && !isTwin ? [word] : []
  })
}

/** The gerund of a verb's base form: "publish" gives "publishing"; null for a word that is no such form. */
export function gerundOf(base: string): string | null {
  return gerunds.get(base.toLowerCase()) ?? null
}

/** Actions told by a verb and the words after it: the level is theirs, and the words belong to the action. */
const phrases: readonly {
  readonly after: RegExp
  readonly level: Level
  readonly lemma: string
}[] = [
  { lemma: 'take', after: /^ (?:due )?note\b/, level: 1 },
  { lemma: 'take', after: /^ stock\b/, level: 1 },
  { lemma: 'look', after: /^ forward\b/, level: 2 },
  { lemma: 'pay', after: /^ tribute\b/, level: 2 },
  { lemma: 'call', after: /^ (?:up)?(?:on|for)\b/, level: 3 },
  { lemma: 'set', after: /^ up\b/, level: 4 },
  { lemma: 'carry', after: /^ out\b/, level: 0 },
  { lemma: 'give', after: /^ (?:its |their )?(?:approval|consent|endorsement)\b/, level: 4 },
  { lemma: 'make', after: /^ (?:a |the )?decisions?\b/, level: 4 },
  { lemma: 'take', after: /^ (?:a |the )?decisions?\b/, level: 4 },
  { lemma: 'reach', after: /^ (?:an? )?(?:agreement|consensus|decision)\b/, level: 4 },
]

/** Words after a verb that change how strongly it commits, without belonging to the action. */
const nuances: readonly {
  readonly after: RegExp
  readonly level: Level
  readonly lemma: string
}[] = [
  {
    lemma: 'express',
    after: /^ (?:(?:their|its|his|her|strong|full|firm|continued|broad)\s)*support\b/,
    level: 3,
  },
  {
    lemma: 'express',
    after:
      /^ (?=.{0,60}?\b(?:appreciation|gratitude|thanks|concern|satisfaction|regret|condolences|hope))/,
    level: 2,
  },
  {
    lemma: 'ask',
    after: /^ (?!for\b|about\b|whether\b|if\b|questions?\b)(?=.{1,80}? (?:to|that)\b)/,
    level: 5,
  },
  { lemma: 'invite', after: /^ (?=(?:.{1,120}? )?to\b)/, level: 3 },
]

/**
 * The level of a verb in its place, and how much of what follows belongs to the action.
 *
 * @param isDoneTo for "was asked": said of the one it is done to
 */
export function inPlace(
  form: VerbForm,
  after: string,
  isDoneTo: boolean,
): { level: Level; length: number } {
  const near = after.slice(0, 200)
  for (const phrase of phrases) {
    if (phrase.lemma !== form.lemma) continue
    const match = phrase.after.exec(near)
    if (match) return { level: phrase.level, length: match[0].length }
  }
  const nuance = nuances.find(({ lemma, after: words }) => lemma === form.lemma && words.test(near))
  if (isDoneTo && form.lemma === 'ask' && /^ to\b/.test(near)) return { level: 5, length: 0 }
  return { level: nuance?.level ?? form.level, length: 0 }
}

/** Verbs that lay something on the one they are said of: "The RSO was tasked". Others act on a thing. */
const ofPeople = new Set(
  (
    'task request ask direct instruct mandate assign charge commission entrust require order invite encourage urge authorise ' +
    'call advise brief inform update elect re-elect reelect appoint nominate designate select tell admit delegate represent commit'
  ).split(' '),
)

/** Whether the subject of this verb's passive is the one who acts or must act. */
export function speaksOfItsSubject(form: VerbForm): boolean {
  return ofPeople.has(form.lemma)
}
