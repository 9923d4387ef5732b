import type { Request, RequestHandler } from 'express'

const JSON_TYPE = 'application/json'
const GRAPHQL_TYPE = 'application/graphql-response+json'
const ANY = '*/*'

/** The type to answer in; a range that is accepted with parameters that no answer has is accepted without. */
function chosen(request: Request): string | undefined {
  const accepted = request.accepts().map((type) => type.toLowerCase())
  const asAsked = request.accepts([JSON_TYPE, GRAPHQL_TYPE])
  const type = asAsked || accepted.find((each) => each === JSON_TYPE || each === GRAPHQL_TYPE)
  // Whoever does not name JSON is told by the status what became of the question, as the specification says.
  return type === JSON_TYPE && !accepted.includes(JSON_TYPE) ? ANY : type
}

/**
 * Reads `Accept` as HTTP says (names in any case, parameters, q-values) and leaves the one type that the answer is to have
 * for whoever answers; a type that is not to be had is left as it is, and refused there.
 */
export const readAccept: RequestHandler = (request, response, next) => {
  response.vary('Accept')
  if (request.headers.accept !== undefined) request.headers.accept = chosen(request) ?? request.headers.accept
  next()
}
