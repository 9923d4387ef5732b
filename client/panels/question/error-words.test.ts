import { errorText } from './error-words'

const error = { title: 'Throughline does not answer', advice: 'Your drawing is kept.', retry: true, code: 'OFFLINE' }

test('a message that only repeats its title is left out', () =>
  expect(errorText({ ...error, message: 'Throughline does not answer.' })).toBe('Your drawing is kept.'))

test('a message that ends in what somebody wrote does not run into the advice', () =>
  expect(errorText({ ...error, message: 'It was retracted already: by mistake' })).toBe(
    'It was retracted already: by mistake. Your drawing is kept.',
  ))

test('a message that says more stands before what to do', () =>
  expect(errorText({ ...error, message: 'It answered 502 without data.' })).toBe(
    'It answered 502 without data. Your drawing is kept.',
  ))
