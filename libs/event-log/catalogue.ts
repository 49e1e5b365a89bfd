/** How one type of fact is read: its newest version, and how each older one becomes the next. */
export interface FactSchema {
  /** The version written today, from 1. */
  readonly version: number;
  /**
   * Key n makes the data of version n + 1 out of that of version n; pure. One for each version before today's.
   * `never` lets each say the shape it takes: nobody but the codec calls them.
   */
  readonly upcasts?: Readonly<Record<number, (data: never) => object>>;
}

/** The facts of one kind of stream, by type. */
export type Catalogue = Readonly<Record<string, FactSchema>>;
