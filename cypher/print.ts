import { statementOf } from './expand'

/** Prints a statement as it is sent to the database: `npm run cypher -- expansion/counts`. */
const [question = ''] = process.argv.slice(2)
try {
  process.stdout.write(statementOf(`${question.replace(/^cypher\/|\.cypher$/g, '')}.cypher`))
} catch (error) {
  console.error(`${(error as Error).message}\nSay which statement: npm run cypher -- expansion/counts`)
  process.exitCode = 1
}
