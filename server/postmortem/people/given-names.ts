/**
 * Common given names, so that `Jane: raise it` is told from `Monitoring: raise it`. Source: the
 * names most often given in national registers of births (US, UK, DE, FR, ES, IT, NL, PL, SE, BR,
 * IN, CN, JP, KR, NG, KE and the Arab world). Names that are everyday words are left out.
 */
export const givenNames: ReadonlySet<string> = new Set(
  `aaron abby abdul abdullah abel abigail abraham adam adele adrian adriana agnes ahmad ahmed aisha akira alan
  alana albert alberto alejandra alejandro alessandro alex alexa alexander alexandra alexei alexis alfonso alfred
  ali alice alicia alina alison alistair allen allison alma alvaro alyssa amanda amber amelia amelie amina amir amit
  amy ana anastasia anders andre andrea andreas andrei andrew andy angela angelo angus anika anita anja anjali ann
  anna annabel anne annette annika anthony anton antonia antonio antti anya april ari aria ariel arjun arne arnold
  arthur arturo asha ashley astrid audrey austin ava avery axel ayesha aziz barbara bart beatrice beatriz becky ben
  benedict benjamin benoit bernard bernd bert beth betty bianca bjorn bob bogdan boris brad bradley brandon brenda
  brendan brent brett brian bridget brittany bruce bruno bryan caitlin caleb callum calvin cameron camila camille
  carina carl carla carlo carlos carmen carol carolina caroline carrie casey cassandra catherine cecilia cedric celia
  chad charles charlie charlotte chelsea chen chloe chris christian christina christine christoph christopher cindy
  claire clara clarissa claudia claudio clement cole colin connor conrad corey cristina cynthia daisy damian damien
  dan dana daniel daniela danielle danny dario darren dave david dean deborah deepak deepika denis denise dennis derek
  diana diane diego dieter dimitri dirk dmitri dmitry dominic dominik donald donna doris dorothy doug douglas duncan
  dylan eddie edgar eduardo edward edwin eileen elaine eleanor elena eli elias elijah elisa elizabeth ella ellen ellie
  elliot elsa emeka emil emilia emilio emily emma emmanuel enrico enrique eric erica erich erik erika erin ernest esther
  ethan eugene eva evan evelyn fabian fabio fatima federico felicia felipe felix fernanda fernando filip fiona florence
  florian frances francesca francesco francis francisco franck frank franz fred frederic frederick frida gabriel
  gabriela gareth gary gavin gemma geoff george georgia gerald gerard gerd gianni gina giovanni giulia giuseppe glenn
  gloria gonzalo gordon graham greg gregor gregory greta guido guillaume guillermo gunnar gustav gustavo hannah hans
  haruto harriet harry harsha harvey hassan hazel heather hector heidi heiko helen helena helene helga hendrik henri
  henrik henry hiroshi holly howard hugh hugo ian ibrahim ida ignacio igor ilya imran ines ingrid irene irina iris isaac
  isabel isabella ismail ivan ivana jaap jack jackie jackson jacob jacqueline jacques jake jakob jakub james jamie jan
  jana jane janet janine jared jasmine jason javier jean jeff jeffrey jen jenna jennifer jenny jens jeremy jerome jerry
  jesse jessica jesus jill jim jimena jimmy joan joanna joao joaquin jochen joe joel joerg johan johanna johannes john
  johnny jon jonas jonathan jordan jordi jorge jose josef joseph josh joshua joyce juan juanita judith judy julia julian
  juliana julie julien julio jun jurgen justin justine kai kara karen karim karin karl karla karolina kasper katarina
  kate katherine kathleen kathryn kathy katie katja katrin kavita kay kazuki keiko keith kelly kelsey ken kenji kenneth
  kerry kevin khaled kim kimberly kiran kirsten klaus kofi konstantin kris krishna kristen kristian kristina krystal
  kumar kurt kwame kyle lars larry laura lauren laurence laurent lea leah lee leila lena leo leon leonard leonardo leslie
  levi liam lily linda lindsay lisa liu liz logan lorenzo lori louis louise luc luca lucas lucia luciana lucy luis luisa
  luka lukas luke lydia lynn maciej madeleine madison magda magnus mahmoud malcolm manuel manuela marc marcel marcela
  marcelo marcin marco marcos marcus margaret maria mariam marian mariana marie marina mario marion marjorie marko markus
  marlene marta martha martin martina mary mateo mateusz mathias mathieu mathilde matt matteo matthew matthias maureen
  maurice mauricio maxim maxime maximilian maya megan mehmet mei melanie melissa mercedes meredith mia michael michal
  michel michele michelle miguel mika mike mikhail mikko milan mila millie ming miranda miriam mitchell mohamed mohammad
  mohammed moira molly mona monica monika moritz morgan moses muhammad nadia nadine nancy naomi natalia natalie natasha
  nathan nathaniel neha neil nelson niall nicholas nick nicola nicolas nicole niels nigel nikhil nikita niklas nikolai nils
  nina noah noel noemi noor nora norbert norman nuno olaf ole oleg oliver olivia olivier omar oscar osman oskar otto owen
  pablo paige pamela paola paolo pascal patricia patrick paul paula pauline pavel pedro peggy penelope per peter petr petra
  phil philip philipp philippa philippe phoebe pierre piotr pooja prakash pranav priya rachel rafael rahul raj rajesh ralf
  ralph ramesh ramon randy raphael raquel rashid raul ravi raymond rebecca regina reinhard renata renate rene ricardo
  richard rick rita robert roberta roberto robin rocio rodrigo roger rohan roland rolf roman ron ronald rosa rosalind
  rosemary ross roxanne roy ruben rudolf rui rupert russell ruth ryan sabine sabrina sadie sakura salma salvador sam samantha
  samir samuel sanchez sandeep sandra sandro sanjay santiago sara sarah sasha satoshi scott sean sebastian selena serena
  serge sergei sergio seth shane shannon sharon shaun shawn sheila shirley shreya sibylle sidney silvia simon simona simone
  sofia sofie sonia sonja sonya sophia sophie soren stacey stan stefan stefanie stella stephan stephanie stephen steve steven
  stewart stuart sunil susan susanne suzanne sven svetlana sylvia sylvie takashi takeshi tamara tania tanja tanya tara tatiana
  taylor ted teresa tessa thea theo theodore theresa thierry thomas tiago tiffany tim timo timothy tina tobias toby todd tom
  tomas tomasz tommy toni tony torsten tracy travis trevor tristan tyler uma ursula uwe valentin valentina valerie vanessa
  vera veronica veronika victor victoria vijay viktor vikram vincent virginia vivian vivek vladimir wanda warren wayne wendy
  werner wesley wilhelm willem william wolfgang xavier xiao yael yan yannick yara yasmin yolanda yoshi yuki yulia yuri yusuf
  yves yvonne zach zachary zahra zainab zeynep zoe zoltan`.split(/\s+/),
)
