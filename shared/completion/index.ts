export { type Completion, completeWords } from './complete-words.ts'
export { type Vocabulary, vocabularyOf } from './vocabulary.ts'
