import { causeOf } from './command.cjs'

test.each([
  ['npm error code ENOSPC\nnpm error nospc no space left on device', 'The disk is full'],
  ['java.io.IOException: No space left on device', 'The disk is full'],
  ['npm error code ENOTFOUND\nnpm error network request to https://example.org failed', 'cannot be reached'],
  ['[ERROR] Could not transfer artifact a:b:jar:1 from/to central: Connection refused', 'cannot be reached'],
  ['npm error code EACCES\nnpm error path /srv/x', 'cannot be written'],
  ['one\n  SyntaxError: Unexpected token\nthree', 'SyntaxError: Unexpected token'],
  ['error during build:\nCannot resolve entry module x', 'Cannot resolve entry module x'],
  ['', 'It does not say why.'],
])('of a program that printed “%s” it is said: %s', (printed, cause) => {
  expect(causeOf(printed)).toMatch(cause)
})
