import React, { useEffect, useState, useDebounce } from 'react'; // exists: useEffect // absent: useDebounce

interface Props {
  label: string;
}

export function Counter({ label }: Props): React.ReactElement {
  const [count, setCount] = useState(0); // exists: useState
  const stable = React.useCallback(() => setCount((n) => n + 1), []); // exists: useCallback
  const lazy = React.useAsyncMemo(() => count, [count]); // absent: useAsyncMemo
  const deferred = React.useDeferredValue(count); // exists: useDeferredValue
  const id = React.useStableId(); // absent: useStableId
  useEffect(() => {
    document.title = label; // exists: title
  }, [label]);
  useEffect(() => undefined, [label], { once: true }); // absent: useEffect
  return (
    <button onClick={stable}>
      {label} {lazy} {deferred} {id}
    </button>
  );
}
