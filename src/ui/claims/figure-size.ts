/** How wide every figure of the page is drawn, in px; where there is less room it is made smaller as a whole. */
export const FIGURE_WIDTH = 332;
