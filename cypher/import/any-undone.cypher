// Whether an import was ever undone here.
RETURN EXISTS { (:Import {state: 'UNDONE'}) } AS undone
