import { cssVariables, LanguageProvider, theme, useText } from '@giaolien/ui';
import { mergeThemeOverrides, MantineProvider, Notification, Portal } from '@mantine/core';
import { DatesProvider } from '@mantine/dates';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import 'dayjs/locale/vi';
import { useMemo, type ReactNode } from 'react';
import { queryClient } from './api/query-client.ts';
import { styleNonce } from './nonce.ts';
import { router } from './router.ts';
import { overlays } from './shell/lock/stage.ts';

/** Providers from the outside in: language, look, data, pages. */
export function App() {
  return (
    <LanguageProvider>
      <Look>
        <DatesProvider settings={{ locale: 'vi', firstDayOfWeek: 1 }}>
          <Notifications position="top-right" limit={4} />
          <QueryClientProvider client={queryClient}>
            <RouterProvider router={router} />
          </QueryClientProvider>
        </DatesProvider>
      </Look>
    </LanguageProvider>
  );
}

/** Menus, dialogs and toasts hang where the lock can take them away; the cross of a toast has a name. */
function Look({ children }: { readonly children: ReactNode }) {
  const { close } = useText().common;
  const lockable = useMemo(
    () =>
      mergeThemeOverrides(theme, {
        components: {
          Notification: Notification.extend({ defaultProps: { closeButtonProps: { 'aria-label': close } } }),
          Portal: Portal.extend({ defaultProps: { target: overlays } }),
        },
      }),
    [close],
  );
  return (
    <MantineProvider
      theme={lockable}
      cssVariablesResolver={cssVariables}
      defaultColorScheme="auto"
      getStyleNonce={styleNonce}
    >
      {children}
    </MantineProvider>
  );
}
