/** Scripts beside the page that are loaded when they are wanted. */

/** Loads one, and takes what it hands over. Rejects when it cannot be had, and may be tried again. */
export function scriptBeside<T>(url: string, take: () => T | undefined): Promise<T> {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    const missing = (): void => {
      document.head.removeChild(script);
      reject(new Error(url));
    };
    script.src = url;
    script.onerror = missing;
    script.onload = () => {
      const taken = take();
      if (taken === undefined) missing();
      else resolve(taken);
    };
    document.head.appendChild(script);
  });
}
