const ENTITY = 'id kind name aliases countries description relationTotal hub'
const RELATION = `id type label inverseLabel role modality subject { id } object { id } status strength sources reason
  validity { text earliest latest }`

/** What the page asks when an entity is expanded by 100 relations. */
export const EXPAND = `query Expand($id: ID!, $first: Int) { expand(id: $id, first: $first) {
  entities { ${ENTITY} } relations { ${RELATION} } } }`

/** Some entities and the relations among them, as the page draws them. */
export const BETWEEN = `query Between($ids: [ID!]!) { between(ids: $ids) {
  entities { ${ENTITY} } relations { ${RELATION} } } }`

/** The same as `EXPAND`, in the words of @neo4j/graphql. */
export const EXPAND_OTHERWISE = `query Expand($id: ID!) { companies(where: { id: { eq: $id } }) {
  id suppliesConnection { edges {
    properties { id role articles status modality strength sources validity earliest latest }
    node { id kind name aliases countries description relationTotal hub } } } } }`
