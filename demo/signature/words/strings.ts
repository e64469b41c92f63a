import type { MethodReason } from '../explain/method.js'
import type { ProblemCode } from '../explain/problem.js'
import type { RepairCode } from '../explain/repair.js'
import type { NoteCode } from '../place/recognise.js'
import type { Faulty, MethodName } from '../sign/form.js'
import type { CosStage } from '../stages/cos.js'
import type { S3Stage } from '../stages/s3.js'
import type { en } from './en.js'
import type { enExplain } from './explain/en.js'

/** What the pure functions answer codes for has a sentence for each of them. */
interface SentencesOfCodes {
  readonly methods: Sentences<MethodName>
  readonly faults: Sentences<Faulty | 'address'>
  readonly notes: Sentences<NoteCode>
  readonly cosStages: Sentences<CosStage>
  readonly s3Stages: Sentences<S3Stage>
  readonly methodReasons: Sentences<MethodReason>
  readonly problems: Sentences<ProblemCode>
  readonly repairs: Sentences<RepairCode>
}

type Sentences<Code extends string> = Readonly<Record<Code, string>>

/** The same words as in English. Nothing is counted here, so that no sentence has plurals. */
type Translated<Words> = {
  readonly [Name in Exclude<keyof Words, keyof SentencesOfCodes>]: Words[Name] extends string
    ? string
    : Sentences<keyof Words[Name] & string>
}

/** The half that explains links, in a file of its own in each language. */
export type ExplainStrings = Translated<typeof enExplain> &
  Pick<SentencesOfCodes, keyof typeof enExplain & keyof SentencesOfCodes>

/** Every word of the tool. Plain data. */
export type ToolStrings = Translated<typeof en> & SentencesOfCodes
