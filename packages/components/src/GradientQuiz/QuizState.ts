import type { QuizMistake } from './findMistake.ts';
import type { AnswerProblem } from './parseAnswer.ts';
import type { QuizResult } from './QuizResult.ts';

/** How far one question is. */
export interface QuestionState {
  readonly text: string;
  readonly attempts: number;
  /** How many hints are shown. */
  readonly hints: number;
  readonly outcome: 'open' | 'found' | 'shown';
  /** What the last check said; a typed change takes it away. */
  readonly feedback?: { readonly problem: AnswerProblem } | { readonly answer: number; readonly mistake?: QuizMistake };
  /** Whether it was found at once, without a hint. */
  readonly firstTry: boolean;
}

export type QuizState = ReadonlyMap<string, QuestionState>;

const UNTOUCHED: QuestionState = { text: '', attempts: 0, hints: 0, outcome: 'open', firstTry: false };

/** How far a quiz is, for a page that keeps it while the quiz is not shown. Plain data; what is inside may grow. */
export interface QuizProgress {
  /** What is asked, of which graph, with which numbers: answers to another quiz are not taken for answers to this one. */
  readonly quiz: string;
  readonly questions: readonly (readonly [nodeId: string, state: QuestionState])[];
}

/** The answers that were kept, if they are to these questions. */
export function keptQuiz(progress: QuizProgress | null, quiz: string, ids: readonly string[]): QuizState {
  return progress?.quiz === quiz ? new Map(progress.questions) : newQuiz(ids);
}

/** A quiz in which nothing is answered yet. */
export function newQuiz(ids: readonly string[]): QuizState {
  return new Map(ids.map((id) => [id, UNTOUCHED]));
}

/** The state after something happened to one question. */
export function changeQuestion(state: QuizState, id: string, change: Partial<QuestionState>): QuizState {
  return new Map(state).set(id, { ...(state.get(id) ?? UNTOUCHED), ...change });
}

/** Questions that are neither found nor shown, in their order. */
export function openIds(state: QuizState): string[] {
  return [...state].filter(([, { outcome }]) => outcome === 'open').map(([id]) => id);
}

/** How the quiz went so far. */
export function quizResult(state: QuizState): QuizResult {
  const questions = [...state.values()];
  return {
    score: questions.filter(({ outcome }) => outcome === 'found').length,
    count: questions.length,
    firstTry: questions.filter(({ firstTry }) => firstTry).length,
    shownIds: [...state].filter(([, { outcome }]) => outcome === 'shown').map(([id]) => id),
    attempts: questions.reduce((sum, { attempts }) => sum + attempts, 0),
  };
}
