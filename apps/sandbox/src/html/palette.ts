/** The colours of every page, for the light and the dark of the system. */
export const palette: string = `:root {
  color-scheme: light dark;
  --ground: light-dark(#f4f5f7, #14161a);
  --card: light-dark(#ffffff, #1f2329);
  --text: light-dark(#1b1f24, #eceff3);
  --soft: light-dark(#4d5763, #aab4c0);
  --line: light-dark(#c3cad3, #49525e);
  --edge: light-dark(#76808c, #7d8894);
  --accent: light-dark(#a33a00, #ffb48a);
  --on-accent: light-dark(#ffffff, #2b1000);
  --warn: light-dark(#8a1c1c, #ffb3b3);
  --warn-ground: light-dark(#fdeaea, #3b1d1d);
  --good: light-dark(#0b5d2e, #8fe0ae);
  --good-ground: light-dark(#e3f4e9, #173324);
  --care: light-dark(#6b4700, #ffd48a);
  --care-ground: light-dark(#fdf1d8, #3a2c10);
}
`
