package retrieval

// englishStopWords are words that tell nothing about a paragraph, question
// words among them: they carry the form of a question, not its subject.
const englishStopWords = `
a about above after again against all also am an and any anybody anyone are aren arent as at
be because been before being below between both but by
can cant could couldnt did didnt do does doesnt doing dont down during
each either else ever every few for from further get gets give given gives got
had has hasnt have havent having he her here hers herself him himself his how
i id if ill im in into is isnt it its itself ive just
let lets like made make makes many may me might more most much must my myself
neither no nor not now of off on once one only or other our ours ourselves out over own
per please quite rather really said same say says shall she should shouldnt so some somebody someone such
tell than that thats the their theirs them themselves then there these they theyre this those through thus to too
under until up upon us very was wasnt we were werent what whats when where whether which while who whom whose why will with within without
wont would wouldnt yes yet you your youre yours yourself yourselves
anything something everything nothing actually exactly mean means meant mention mentioned mentions according article paper text
`
