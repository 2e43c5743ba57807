import { useText, type Messages } from '@giaolien/ui';
import { ActionIcon, Checkbox, Popover, Tooltip } from '@mantine/core';
import { IconStack2, IconZoomReset } from '@tabler/icons-react';
import classes from './map.module.css';
import { LAYER_GROUPS, type LayerChoice, type LayerGroup } from './use-layer-choice.ts';

interface LayerMenuProps {
  readonly shown: LayerChoice;
  readonly onChange: (shown: LayerChoice) => void;
  readonly onWhole: () => void;
}

/** What to see, and the way back to the whole country. */
export function LayerMenu({ shown, onChange, onWhole }: LayerMenuProps) {
  const text = useText();
  return (
    <div className={classes.tools}>
      <Tooltip label={text.views.map.wholeCountry} position="right">
        <ActionIcon variant="default" size="lg" aria-label={text.views.map.wholeCountry} onClick={onWhole}>
          <IconZoomReset size={18} />
        </ActionIcon>
      </Tooltip>
      <Popover position="bottom-start" withinPortal>
        <Popover.Target>
          <ActionIcon variant="default" size="lg" aria-label={text.views.map.layers}>
            <IconStack2 size={18} />
          </ActionIcon>
        </Popover.Target>
        <Popover.Dropdown className={classes.layers}>
          {LAYER_GROUPS.map((group) => (
            <Checkbox
              key={group}
              label={labelOf(group, text)}
              checked={shown[group]}
              onChange={(event) => onChange({ ...shown, [group]: event.currentTarget.checked })}
            />
          ))}
        </Popover.Dropdown>
      </Popover>
    </div>
  );
}

function labelOf(group: LayerGroup, text: Messages): string {
  const { showOffices, showPoints, showTrips, showRoads, showProvinces } = text.views.map;
  return { offices: showOffices, points: showPoints, trips: showTrips, roads: showRoads, provinces: showProvinces }[
    group
  ];
}
