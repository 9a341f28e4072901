import { renderAnswer } from '../blocks/answer-messages.ts'
import { escapeMrkdwn } from '../blocks/escape-mrkdwn.ts'
import type { Desk } from '../desk.ts'
import { answerQuestion } from '../turn/answer-question.ts'
import { noticeTooLong } from '../turn/notices.ts'
import type { CommandReply, CommandUse } from './command-use.ts'

/** `/brief QUESTION`: an answer for one person, who may share it. Its buttons find it by id. */
export async function askCommand(
  desk: Desk,
  { channel, user, signal }: CommandUse,
  question: string,
): Promise<CommandReply> {
  if (question.length > desk.limits.maxQuestionChars) return [noticeTooLong(desk.limits, false)]
  const answer = await answerQuestion(desk, { question, channel, user, signal })
  return renderAnswer(answer, { placement: 'ephemeral', preface: [`*${escapeMrkdwn(question)}*`] })
}
