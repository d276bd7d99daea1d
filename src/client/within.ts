/** What `promise` gives, or `otherwise` when it takes longer than `timeMs`. */
export function within<T>(timeMs: number, promise: Promise<T>, otherwise: T): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(otherwise), timeMs);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
