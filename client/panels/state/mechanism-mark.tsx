import type { ComponentType } from 'react'

import {
  IconAdjustments,
  IconBan,
  IconBuildingBank,
  IconCoins,
  IconDatabase,
  IconGavel,
  IconHeartHandshake,
  IconId,
  IconLink,
  IconMapPin,
  IconPlayerPlay,
  IconScale,
  IconTruck,
  IconUsers,
  IconVectorSpline,
} from '../../generated/icons'
import type { LinkMechanism } from '../../generated/graphql'

const icons: Record<LinkMechanism, ComponentType<{ size: number }>> = {
  OWNERSHIP: IconBuildingBank,
  CONTROL: IconAdjustments,
  APPOINTMENT: IconId,
  PEOPLE: IconUsers,
  SUPPLY: IconTruck,
  OPERATION: IconPlayerPlay,
  LEGAL_DUTY: IconScale,
  LEGAL_POWER: IconGavel,
  DATA_SHARING: IconDatabase,
  COOPERATION: IconLink,
  INVESTMENT: IconCoins,
  ASSISTANCE: IconHeartHandshake,
  SANCTION: IconBan,
  SHARED_ADDRESS: IconMapPin,
  OTHER: IconVectorSpline,
}

/** A mechanism as an icon; its word stands beside it. */
export function MechanismMark({ mechanism }: { mechanism: LinkMechanism }) {
  const Icon = icons[mechanism]
  return (
    <span aria-hidden style={{ flex: 'none', display: 'inline-flex', paddingTop: 1 }}>
      <Icon size={17} />
    </span>
  )
}
