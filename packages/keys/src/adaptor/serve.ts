import { createInterface } from 'node:readline';
import { PROTOCOL, type Question, type RefusalWord } from '../command/protocol.ts';

/** Why a question cannot be answered: only the word goes back, never what was asked. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly word: RefusalWord;
  constructor(word: RefusalWord) {
    super(word);
    this.word = word;
  }
}

/** What a device does for one question of the protocol. */
export type Answerer = (question: Question) => Promise<Readonly<Record<string, unknown>>>;

/** The program's side of the protocol: reads questions from standard input until it is closed, one after another. */
export async function serveQuestions(answer: Answerer): Promise<void> {
  for await (const line of createInterface({ input: process.stdin })) {
    const question = JSON.parse(line) as Question & { readonly id: number };
    process.stdout.write(`${JSON.stringify({ id: question.id, ...(await replyTo(question, answer)) })}\n`);
  }
}

async function replyTo(question: Question, answer: Answerer): Promise<object> {
  try {
    if (question.ask === 'describe' && question.protocol !== PROTOCOL) return { refused: 'unavailable' };
    return { answer: await answer(question) };
  } catch (error) {
    return { refused: error instanceof Refused ? error.word : 'unavailable' };
  }
}
