/**
 * A story in the browser that fails is told from the beginning once more, and what it failed of is printed: on a machine that is busy a
 * list may come between two presses. It fails where it fails twice; `.ci/run` names each story that needed its second try.
 */
jest.retryTimes(1, { logErrorsBeforeRetry: true })
