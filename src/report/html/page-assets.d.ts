/** The page's script, bundled and minified by the build. */
export declare const scriptText: string;
/** Its hash, as a Content-Security-Policy names it: `sha256-…`. */
export declare const scriptDigest: string;
/** The page's style sheet, minified by the build. */
export declare const styleText: string;
/** Its hash, as a Content-Security-Policy names it. */
export declare const styleDigest: string;
