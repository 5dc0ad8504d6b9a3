package retrieval

import (
	"slices"
	"strings"
)

// aliasGroups are names that stand for the same thing in writing about
// politics: a country, its people, its capital and its seat of power. Compiled
// by hand.
const aliasGroups = `
russia russian russians moscow kremlin
china chinese beijing prc
usa us america american americans washington
eu europe european brussels
uk britain british london
germany german germans berlin
france french paris
turkey turkish ankara
ukraine ukrainian kyiv kiev
india indian delhi
japan japanese tokyo
iran iranian tehran
kazakhstan kazakh kazakhs kazakhstani astana
uzbekistan uzbek tashkent
kyrgyzstan kyrgyz bishkek
tajikistan tajik dushanbe
turkmenistan turkmen ashgabat
belarus belarusian minsk
armenia armenian yerevan
azerbaijan azerbaijani baku
afghanistan afghan kabul taliban
pakistan pakistani islamabad
poland polish warsaw
border borders frontier boundary
resign resigned resignation relinquish relinquished quit stepped step
km kilometers kilometres kilometer kilometre
ally allies partner partners
invasion invade invaded incursion aggression war
protest protests unrest riot riots turmoil
leader president head
troops forces soldiers peacekeepers military
reason why rationale motive
money investment invest funds
percent percentage share proportion
author scholar researcher
`

// aliasesOf returns the other names of the group that a folded word is in.
func aliasesOf(folded string) []string {
	var out []string
	for line := range strings.Lines(aliasGroups) {
		group := strings.Fields(line)
		if slices.Contains(group, folded) {
			out = append(out, group...)
		}
	}
	return slices.DeleteFunc(out, func(s string) bool { return s == folded })
}
