/** Who acts, and when (epoch ms). `userId` is null where the system itself acts. */
export type Actor = { userId: number | null; now: number }
