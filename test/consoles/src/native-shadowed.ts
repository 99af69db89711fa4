// title: 遮名
// Empty: tests write forms here whose fields bear the names of the DOM's own properties.
const root = document.getElementById('root');
Object.assign(globalThis, {
  mount: (html: string) => {
    if (root) root.innerHTML = html;
  },
  consoleState: () =>
    Object.fromEntries([...document.querySelectorAll('input')].map((el) => [el.name, el.value])),
});
