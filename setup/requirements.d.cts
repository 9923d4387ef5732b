/** What is wrong with this Node.js, as a sentence; empty when nothing is. */
export function nodeProblem(version: string): string
/** What is wrong with Java, from what `java -version` printed (empty when there is none). */
export function javaProblem(printed: string): string
/** What is wrong with Maven, from what `mvn -version` printed (empty when there is none). */
export function mavenProblem(printed: string): string
