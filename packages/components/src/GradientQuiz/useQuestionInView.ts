import type { RefObject } from 'react';
import { useEffect, useRef } from 'react';
import type { QuestionState } from './QuizState.ts';

/** What is said of an answer, and a hint, comes into view with its question, by as little scrolling as that takes. */
export function useQuestionInView(element: RefObject<HTMLElement | null>, question: QuestionState): void {
  const shown = useRef(question);
  useEffect(() => {
    const before = shown.current;
    shown.current = question;
    const isJudged = question.feedback !== undefined && question.feedback !== before.feedback;
    const isOpen = question.outcome === 'open';
    if (isOpen && (isJudged || question.hints > before.hints)) element.current?.scrollIntoView({ block: 'nearest' });
  }, [element, question]);
}
