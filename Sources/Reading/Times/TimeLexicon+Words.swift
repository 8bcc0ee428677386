// Part of dossier. Licence: Apache-2.0, see LICENSE.

/// The words of the time grammar by kind, with their values; "?" marks those that need company to count.
///
/// Units are numbered as `TimeUnit`, parts of the day as `DayPart`, holidays as `Holiday`.
let timeWords: [(TimeWordKind, String)] = [
  (
    .month,
    """
    january=1 february=2 march=3? april=4 may=5? june=6 july=7 august=8 september=9 october=10 november=11 december=12
    jan=1? feb=2? mar=3? apr=4? jun=6? jul=7? aug=8? sep=9? sept=9? oct=10? nov=11? dec=12?
    """
  ),
  (
    .weekday,
    """
    monday=1 tuesday=2 wednesday=3 thursday=4 friday=5 saturday=6 sunday=7
    mon=1? tue=2? tues=2? wed=3? thu=4? thur=4? thurs=4? fri=5? sat=6? sun=7?
    """
  ),
  (.weekdays, "mondays=1 tuesdays=2 wednesdays=3 thursdays=4 fridays=5 saturdays=6 sundays=7"),
  (.season, "spring=1? summer=2 fall=3? autumn=3 winter=4 springtime=1 summertime=2 wintertime=4"),
  (
    .unit,
    """
    minute=1 hour=2 day=3 weekend=4 week=5 fortnight=6 month=7 quarter=8 decade=11 century=12 millennium=13
    """
  ),
  (.year, "year=10"),
  (
    .units,
    """
    seconds=0 minutes=1 hours=2 days=3 weekends=4 weeks=5 fortnights=6 months=7 quarters=8 years=10 decades=11
    centuries=12 millennia=13 hrs=2 mins=1 yrs=10 mos=7
    """
  ),
  (.part, "morning=1 afternoon=2 evening=3 night=4 midmorning=1 midafternoon=2 nighttime=4 dawn=1? dusk=3?"),
  (.parts, "mornings=1 afternoons=2 evenings=3 nights=4"),
  (.clockName, "noon=720 midday=720 midnight=1440"),
  (.deictic, "today=0 tomorrow=1 yesterday=-1 tonight=100"),
  (
    .decadeName,
    "twenties=192? thirties=193? forties=194? fifties=195? sixties=196? seventies=197? eighties=198? nineties=199?"
  ),
  (
    .cardinal,
    """
    one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12 thirteen=13 fourteen=14
    fifteen=15 sixteen=16 seventeen=17 eighteen=18 nineteen=19
    """
  ),
  (.tens, "twenty=20 thirty=30 forty=40 fifty=50 sixty=60 seventy=70 eighty=80 ninety=90"),
  (.scale, "hundred=100 thousand=1000 million=1000000 billion=1000000000 hundreds=-1 thousands=-1 dozens=-1 dozen=12"),
  (.couple, "couple=2 pair=2"),
  (.few, "few=0"),
  (.several, "several=0 many=0 numerous=0 countless=0"),
  (.half, "half=0"),
  (
    .ordinal,
    """
    first=1 second=2 third=3 fourth=4 fifth=5 sixth=6 seventh=7 eighth=8 ninth=9 tenth=10 eleventh=11 twelfth=12
    thirteenth=13 fourteenth=14 fifteenth=15 sixteenth=16 seventeenth=17 eighteenth=18 nineteenth=19 twentieth=20
    thirtieth=30
    """
  ),
  (.article, "a=1 an=1"), (.the, "the=0"), (.this, "this=0"), (.that, "that=0"), (.these, "these=0"),
  (.those, "those=0"), (.last, "last=0"), (.past, "past=0"), (.next, "next=0"), (.coming, "coming=0 upcoming=0"),
  (.previous, "previous=0 preceding=0 prior=0"), (.following, "following=0"), (.same, "same=0"),
  (.recent, "recent=0"), (.current, "current=0"), (.latest, "latest=0"), (.each, "each=0 every=0 per=1"),
  (.ago, "ago=0"), (.earlier, "earlier=0"), (.later, "later=0 afterwards=1 afterward=1"),
  (.before, "before=0 beforehand=1"), (.after, "after=0"),
  (.now, "now=0"), (.hence, "hence=0"),
  (.early, "early=0"), (.late, "late=0"), (.mid, "mid=0"), (.start, "beginning=0 start=0 outset=0"),
  (.end, "end=0 close=1"), (.middle, "middle=0"),
  (.about, "about=0 around=0 approximately=0 roughly=0 some=1 circa=0"), (.nearly, "nearly=0 almost=0"),
  (.more, "more=0"), (.less, "less=0 fewer=0"), (.than, "than=0"), (.least, "least=0"), (.most, "most=0"),
  (.up, "up=0"), (.over, "over=0"), (.under, "under=0"), (.just, "just=0 only=0 barely=0 exactly=0 well=0"),
  (.no, "no=0"),
  (.presently, "currently=0 nowadays=0"), (.recently, "recently=0 lately=0"), (.soon, "soon=0"),
  (.future, "future=0"),
  (.frequency, "daily=3 nightly=3 weekly=5 fortnightly=6 monthly=7 yearly=10 annually=10 hourly=2 biweekly=6"),
  (
    .unitLong,
    "daylong=3 weeklong=5 monthlong=7 yearlong=10 hourlong=2 decadelong=11 weekslong=105 monthslong=107 yearslong=110"
  ),
  (.eve, "eve=0"), (.so, "so=0"), (.alternate, "other=0"), (.local, "local=0"),
  (.clockTime, "time=0"), (.quarterName, "q1=1 q2=2 q3=3 q4=4 h1=11 h2=12"),
  (.modal, "will=0 would=0 could=0 should=0 shall=0 might=0 be=0"), (.at, "at=0"),
  (.by, "by=0"), (.in, "in=0"), (.on, "on=0"), (.of, "of=0"),
  (.from, "from=0"), (.to, "to=0"),
  (.and, "and=0"), (.or, "or=0"), (.since, "since=0"), (.until, "until=0 till=0"), (.during, "during=0"),
  (.through, "through=0 throughout=0"), (.for, "for=0"), (.within, "within=0 inside=1"), (.between, "between=0"),
  (.as, "as=0"), (.old, "old=0"), (.long, "long=0"),
  (.meridiem, "am=0 pm=1 a.m=0 p.m=1"),
  (
    .zone,
    """
    gmt=1 utc=1 est=0? edt=0? cst=0? cdt=0? mst=0? mdt=0? pst=0? pdt=0? bst=0? cet=0? cest=0? eet=0? eest=0? msk=0?
    et=0? ct=0? pt=0? ist=0? jst=0?
    """
  ),
  (.fiscal, "fiscal=0 financial=1 calendar=1 fy=0"), (.period, "period=0 term=1"), (.oclock, "o'clock=0"),
  (.ended, "ended=0 ending=0"),
  (
    .additional,
    """
    additional=0 consecutive=0 straight=0 full=0 trading=0 business=0 working=0 successive=0 whole=0
    entire=0 extra=0 solid=0
    """
  ),
  (
    .holiday,
    """
    christmas=1 xmas=1 easter=29 thanksgiving=21 halloween=11 juneteenth=9 pentecost=34
    """
  ),
  (
    .holidayLead,
    """
    new=3 valentine=6 patrick=7 independence=10 saints=12 boxing=13 veterans=14 bastille=15 victory=16
    stephen=17 groundhog=18 earth=19 armistice=20 labor=22 labour=22 memorial=23 king=24 president=25 presidents=25
    columbus=26 black=27 cyber=28 good=30 palm=32 ash=33 super=35 election=36
    """
  ),
]
