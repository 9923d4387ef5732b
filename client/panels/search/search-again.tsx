import { Button } from '@mantine/core'

/** Under what a search could not find out. The field keeps the focus, in which Enter does the same. */
export const SearchAgain = ({ onPress }: { onPress: () => void }) => (
  <Button
    size="compact-xs"
    variant="default"
    ml={8}
    tabIndex={-1}
    onMouseDown={(event) => event.preventDefault()}
    onClick={onPress}
  >
    Search again
  </Button>
)
