# The page of methods, and what the keys do. Every key stands in every language; a test checks that.

methods-guide = How to plan with it: a guide
methods-introduction = How the numbers come about
methods-glossary = What the words mean
methods-shortcuts = Keyboard
methods-model = The model in detail
methods-in-english = In English, as in the documentation of the program.
methods-loading = Loading…
methods-missing = This text could not be loaded. Everything else on the page works without it.
methods-seek-term = Look for a word
methods-terms-found = { $number ->
    [one] 1 word
   *[other] { $number } words
}
methods-no-term = No such word.

shortcuts-title = Keyboard
shortcuts-everywhere = Everywhere
shortcuts-present = Briefing
shortcuts-list = This list
shortcuts-close = Close a window over the page
shortcuts-chart = On a chart (reach it with Tab)
shortcuts-chart-step = A day back, a day on
shortcuts-chart-week = Seven days back, seven days on
shortcuts-chart-ends = First day, last day
shortcuts-bars = On the bars of a daily series
shortcuts-bars-other = The bar before, the bar after
shortcuts-bars-step = A step more, a step less
shortcuts-bars-leap = Ten steps more, ten steps less
shortcuts-bars-type = Type the value
shortcuts-slides = Briefing
shortcuts-slides-step = Slide before, next slide
shortcuts-slides-ends = First slide, last slide
shortcuts-slides-number = Slide of this number
shortcuts-slides-full = Full screen
shortcuts-slides-rotate = Rotate, or hold
shortcuts-slides-leave = Back to the plan
shortcuts-mac = On a Mac, ⌘ stands for Ctrl.
