/** Root of the repository; the test runner says where it is, since the tests run from elsewhere. */
export const root = process.env.REMPART_ROOT ?? process.cwd();
