/** The page's script, bundled and minified by the build. */
export declare const scriptText: string;
/** The hash of the script for the Content-Security-Policy: `sha256-…`. */
export declare const scriptDigest: string;
/** The page's style sheet, minified by the build. */
export declare const styleText: string;
/** The hash of the style sheet for the Content-Security-Policy. */
export declare const styleDigest: string;
