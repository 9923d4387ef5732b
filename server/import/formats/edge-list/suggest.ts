import { EntityKind, RelationType } from '../../../../model/generated/vocabulary'
import { hasCompanyForm } from '../../../../model/text/company-form'
import { freeTextWords } from '../../../../model/vocabulary/relation-type'

/** The type that free text between two names may mean; undefined: none. */
export const suggestedType = (text: string): RelationType | undefined =>
  (Object.keys(freeTextWords) as RelationType[]).find((type) => freeTextWords[type]!.test(text))

/** What a name of which nothing else is known may be: a company by its legal form, a person by the family that it has. */
export function suggestedKind(name: string, type: RelationType | undefined): EntityKind {
  if (hasCompanyForm(name)) return EntityKind.COMPANY
  return type === RelationType.FAMILY_OF ? EntityKind.PERSON : EntityKind.ORGANIZATION
}
