import assert from 'node:assert/strict'
import { test } from 'node:test'
import { recogniseNonArticle } from '../../../../src/ingest/extract/reject/recognise-non-article.ts'

const PAGES: readonly (readonly [code: string, title: string, text: string])[] = [
  [
    'consent-page',
    'Varn News',
    'Varn News and its partners use cookies and similar technologies to run our services and to measure what you read. If you choose “Accept all”, we will also use them to show personalised ads. Reject all. Accept all.',
  ],
  [
    'captcha-page',
    'Access denied',
    'Access to this page has been denied because we believe you are using automation tools to browse the website. Please make sure that scripts are enabled.',
  ],
  ['captcha-page', 'Just a moment...', 'Please complete the security check to go on.'],
  [
    'error-page',
    '503 Service Temporarily Unavailable',
    'The server is temporarily unable to service your request due to maintenance downtime or capacity problems. Please try again later.',
  ],
  [
    'error-page',
    '451: Unavailable due to legal reasons',
    'We recognise that you are attempting to access this website from a country in which access cannot be granted at this time. For any issues, contact us at the address that you know.',
  ],
  [
    'paywall-stub',
    'Who sank the Wren?',
    'This article is reserved for our subscribers. You have 85% of this article left to read. Subscribe from 2 crowns a month. Log in if you have an account.',
  ],
  [
    'paywall-stub',
    'Sign in',
    'Sign in to your account. Enter the address that you used to register, and we will send you a link with which you can come in.',
  ],
]
for (const [code, title, text] of PAGES)
  test(`refuses “${title}” as ${code}`, () => assert.equal(recogniseNonArticle(title, text)?.code, code))

const REPORTS: readonly (readonly [title: string, text: string])[] = [
  [
    'Europe to make cookie banners go away',
    'The commission wants browsers to answer the question of consent to cookies once for all sites, it said on Monday. Publishers that use cookies would have to listen. “We value your privacy” is the first thing that people read every morning, the commissioner said.',
  ],
  [
    'How captchas came to ask for traffic lights',
    'Are you a robot? The question has been put to people four billion times a week, a study says. The captcha was invented in 1997 and is beaten by software today in a tenth of a second.',
  ],
  [
    'Library of Varn to be closed for a year',
    'The library is temporarily unavailable, the council said on Monday, because its roof leaks. Readers may borrow books at the school. A subscription to read newspapers costs nothing there.',
  ],
]
for (const [title, text] of REPORTS)
  test(`keeps the report “${title}”`, () => assert.equal(recogniseNonArticle(title, text), undefined))
