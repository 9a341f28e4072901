import type { Brand } from '../lib/brand.ts'

/** Ids are opaque: nothing may be read out of their letters. */
export type ArticleId = Brand<string, 'ArticleId'>
export type PassageId = Brand<string, 'PassageId'>
export type SourceId = Brand<string, 'SourceId'>
export type StoryId = Brand<string, 'StoryId'>
export type AnswerId = Brand<string, 'AnswerId'>
export type SubscriptionId = Brand<string, 'SubscriptionId'>
export type DigestId = Brand<string, 'DigestId'>
export type StandingQuestionId = Brand<string, 'StandingQuestionId'>
/** Slack's id of a conversation (C…, D…, G…). */
export type ChannelId = Brand<string, 'ChannelId'>
