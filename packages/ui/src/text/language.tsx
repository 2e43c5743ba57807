import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { vi, type Messages } from './vi.ts';

export const LANGUAGES = ['vi', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

interface LanguageChoice {
  readonly language: Language;
  readonly text: Messages;
  readonly choose: (language: Language) => void;
}

const STORAGE_KEY = 'giaolien.language';
const LanguageContext = createContext<LanguageChoice>({ language: 'vi', text: vi, choose: () => {} });

/** Vietnamese at once; English is fetched when somebody asks for it. The choice stays on this machine. */
export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(() => (localStorage.getItem(STORAGE_KEY) === 'en' ? 'en' : 'vi'));
  const [english, setEnglish] = useState<Messages>();

  useEffect(() => {
    document.documentElement.lang = language;
    if (language === 'en' && english === undefined) {
      void import('./en.ts').then((loaded) => setEnglish(loaded.en));
    }
  }, [language, english]);

  const choose = useCallback((next: Language) => {
    localStorage.setItem(STORAGE_KEY, next);
    setLanguage(next);
  }, []);
  const value = useMemo(
    () => ({ language, text: language === 'en' && english !== undefined ? english : vi, choose }),
    [language, english, choose],
  );
  return <LanguageContext value={value}>{children}</LanguageContext>;
}

/** The texts in the chosen language. */
export function useText(): Messages {
  return useContext(LanguageContext).text;
}

/** The chosen language and how to change it. */
export function useLanguage(): LanguageChoice {
  return useContext(LanguageContext);
}
