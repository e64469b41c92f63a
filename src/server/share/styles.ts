export const STYLES = `
body { margin: 0; font: 1rem/1.5 system-ui, sans-serif; }
main { max-width: 44rem; margin: 0 auto; padding: 2rem 1rem; }
h1 { font-size: 1.4rem; overflow-wrap: anywhere; }
ul { list-style: none; margin: 1rem 0; padding: 0; }
li { display: flex; flex-wrap: wrap; gap: 0 1rem; justify-content: space-between; padding: .5rem 0; border-top: 1px solid #8884; }
a { overflow-wrap: anywhere; }
span { color: GrayText; font-size: .875rem; }
`
