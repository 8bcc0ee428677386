// Part of dossier. Licence: Apache-2.0, see LICENSE.

extension Gazetteer {
  /// Forms of address; they stand before a name and are nothing without one. Men, women, either.
  static let addressOfMen = "Mr.,Mr,Mister,Sir,Lord,Monsieur,Herr,Señor,Don,Messrs."
  static let addressOfWomen = "Mrs.,Mrs,Ms.,Ms,Miss,Madam,Madame,Mme,Lady,Dame,Frau,Señora"
  static let addressOfEither = """
    Dr.,Dr,Prof.,Prof,Sen.,Sen,Sens.,Rep.,Rep,Reps.,Del.,Dels.,Headteacher,Headmaster,Headmistress,Gov.,Gov,Govs.,Gen.,Gen,Col.,Col,Lt.,Lt,Maj.,Sgt.,Sgt,Capt.,Capt,
    Cmdr.,Adm.,Brig.,Cpl.,Pvt.,Rev.,Rev,Hon.,Hon,Pres.,Supt.,Insp.,Det.,Amb.,Atty.,St.,Rt.,Fr.
    """

  /// Nouns for what a person is or does, as titles ("President N.") and as descriptions ("the envoy"). Men.
  static let rolesOfMen = """
    king,prince,duke,earl,baron,count,emperor,tsar,czar,sultan,emir,sheikh,sheik,shah,ayatollah,imam,pope,cardinal,bishop,
    archbishop,priest,friar,rabbi,monk,father,brother,uncle,nephew,grandfather,grandson,son,husband,widower,boyfriend,
    fiancé,stepfather,stepson,congressman,chairman,spokesman,businessman,statesman,policeman,fireman,salesman,
    cameraman,anchorman,councilman,assemblyman,serviceman,gunman,gentleman,man,boy,actor,policemen,strongman,madman,
    committeeman,frontman,middleman,henchman,lawman,nobleman,clergyman,ombudsman,alderman,crown prince
    """

  /// Nouns for what a person is or does: women.
  static let rolesOfWomen = """
    queen,princess,duchess,countess,baroness,empress,tsarina,first lady,nun,mother,sister,aunt,niece,grandmother,
    granddaughter,daughter,wife,widow,girlfriend,fiancée,stepmother,stepdaughter,congresswoman,chairwoman,spokeswoman,
    businesswoman,stateswoman,policewoman,saleswoman,anchorwoman,councilwoman,assemblywoman,servicewoman,woman,girl,
    actress,waitress,heiress,mistress,hostess,lady,businesswomen
    """

  /// Nouns for what a person is or does.
  static let rolesOfEither = """
    president,premier,chancellor,minister,secretary,undersecretary,under-secretary,senator,representative,governor,mayor,
    lawmaker,legislator,deputy,delegate,congressmember,councilmember,councilor,councillor,commissioner,ambassador,envoy,
    diplomat,consul,attaché,emissary,negotiator,mediator,interlocutor,spokesperson,leader,head,chief,chair,chairperson,
    director,president-elect,executive,ceo,cfo,coo,cto,cio,founder,co-founder,cofounder,owner,co-owner,partner,manager,
    boss,chairholder,entrepreneur,billionaire,millionaire,tycoon,oligarch,magnate,mogul,investor,banker,financier,
    economist,trader,broker,analyst,strategist,adviser,advisor,aide,assistant,confidant,confidante,ally,associate,
    insider,official,bureaucrat,technocrat,apparatchik,functionary,staffer,operative,consultant,lobbyist,pollster,
    activist,dissident,campaigner,organizer,organiser,critic,opponent,rival,challenger,candidate,nominee,contender,
    frontrunner,incumbent,hopeful,successor,predecessor,dictator,autocrat,ruler,monarch,politician,politburo member,
    member,fellow,researcher,scholar,academic,professor,lecturer,scientist,physicist,chemist,biologist,engineer,
    mathematician,historian,sociologist,psychologist,psychiatrist,anthropologist,linguist,philosopher,theologian,teacher,
    principal,dean,rector,provost,student,graduate,classmate,colleague,alumnus,expert,specialist,commentator,columnist,
    pundit,journalist,reporter,correspondent,editor,editor-in-chief,publisher,author,writer,novelist,poet,playwright,
    blogger,broadcaster,presenter,anchor,host,moderator,photographer,filmmaker,producer,screenwriter,artist,painter,
    sculptor,architect,designer,musician,singer,songwriter,rapper,composer,conductor,pianist,violinist,guitarist,drummer,
    dancer,comedian,celebrity,model,athlete,footballer,striker,goalkeeper,midfielder,defender,winger,quarterback,
    pitcher,catcher,substitute,sprinter,shortstop,coach,trainer,captain,skipper,player,swimmer,runner,boxer,cyclist,
    golfer,skier,jockey,umpire,
    referee,general,admiral,colonel,major,lieutenant,sergeant,corporal,private,marshal,commander,commandant,brigadier,
    officer,soldier,veteran,pilot,astronaut,cosmonaut,sailor,marine,sniper,fighter,rebel,militant,warlord,insurgent,
    terrorist,jihadist,hostage,prisoner,detainee,inmate,defector,refugee,migrant,exile,detective,inspector,sheriff,
    constable,superintendent,agent,spy,investigator,prosecutor,attorney,lawyer,solicitor,barrister,counsel,judge,justice,
    magistrate,juror,defendant,plaintiff,suspect,convict,witness,victim,survivor,whistleblower,informant,hacker,doctor,
    physician,surgeon,nurse,dentist,pharmacist,therapist,patient,farmer,fisherman,worker,driver,cook,chef,carpenter,
    builder,contractor,developer,programmer,coordinator,supervisor,administrator,treasurer,auditor,accountant,
    comptroller,controller,registrar,librarian,curator,archivist,trustee,governor-general,speaker,whip,majority leader,
    minority leader,lord,dame,pastor,minister-president,reverend,deacon,cleric,preacher,missionary,saint,prophet,guru,
    lama,mufti,mullah,native,resident,citizen,national,neighbor,neighbour,friend,supporter,donor,backer,fan,follower,
    patron,benefactor,philanthropist,humanitarian,volunteer,child,kid,baby,teenager,adult,cousin,twin,sibling,parent,
    relative,spouse,heir,bachelor,winner,champion,medalist,medallist,laureate,finalist,nominee,figure,person,veteran,
    inventor,explorer,pioneer,creator,figurehead,heavyweight,newcomer,outsider,loyalist,hardliner,moderate,reformer,
    reformist,populist,nationalist,propagandist,apologist,heiress,mastermind,ringleader,kingpin,drug lord,chairman-elect,
    regent,viceroy,khan,pharaoh,maharaja,rani,raja,knight,squire,chieftain,elder,newsreader,webmaster,youtuber,streamer,
    influencer,tiktoker,podcaster,gamer,analyst,scion,socialite,pensioner,retiree,midwife,caretaker,janitor,butcher,
    baker,tailor,plumber,electrician,mechanic,miner,welder,truck driver,shopkeeper,merchant,vendor,translator,interpreter,
    famer,co-chair,cochair,co-author,coauthor,coordinator,vice-president,vice-chairman,vice-chancellor,commander-in-chief
    """

  /// Words that may stand before the noun of a title: "deputy foreign minister", "Senior Vice President".
  static let roleModifiers = """
    deputy,vice,prime,foreign,former,ex,acting,interim,assistant,associate,senior,junior,chief,lead,top,press,defense,
    defence,interior,finance,economy,economic,economics,justice,health,education,transport,transportation,energy,trade,
    commerce,labor,labour,agriculture,environment,culture,treasury,home,special,presidential,managing,executive,general,
    attorney,solicitor,national,security,intelligence,political,military,regional,state,federal,provincial,local,city,
    county,district,municipal,first,second,third,principal,private,public,permanent,honorary,emeritus,visiting,adjunct,
    retired,late,longtime,long-time,veteran,outgoing,incoming,newly,elected,appointed,then,one-time,onetime,current,
    supreme,crown,grand,high,staff,house,senate,majority,minority,opposition,party,parliamentary,congressional,
    gubernatorial,democratic,republican,conservative,liberal,independent,socialist,communist,nationalist,far-right,
    left-wing,right-wing,billionaire,millionaire,famed,famous,renowned,legendary,prominent,leading,well-known,influential,
    controversial,celebrated,award-winning,young,old,elderly,female,male,gay,black,white,campaign,communications,
    marketing,operating,financial,technology,information,legal,medical,scientific,research,policy,affairs,
    administrative,commercial,creative,technical,digital,human,resources,development,investment,sales,product,project,
    program,programme,police,army,navy,air,force,fire,rear,field,wing,lance,master,petty,brigadier,flight,squadron,
    spiritual,religious,tribal,rebel,separatist,de,facto,self-proclaimed,self-declared,would-be,close,old,personal,
    chess,football,soccer,basketball,baseball,tennis,hockey,film,movie,tv,television,radio,news,rock,pop,jazz,country,
    opera,fellow,minister,press,office,oil,steel,media,real,estate,tech,business,sovereign,wealth,fund,climate,peace,
    immigration,labor,housing,urban,veterans,homeland,budget,tax,science,sports,women,middle,east,non-executive
    """

  /// Words that may follow a name.
  static let personSuffixes = "Jr.,Jr,Sr.,Sr,II,III,IV,VI,VII,VIII,XIV,XVI"

  /// Lower-case words inside names of persons and families.
  static let particles = """
    van,von,der,den,de,del,della,di,da,do,dos,das,du,la,le,les,lo,bin,ibn,binti,bint,ben,al,el,ul,ud,ter,ten,zu,zum,
    af,av,abu,abd,y,e,dal,degli,st.,ap,mac,o,san
    """

  /// Words of the calendar, never names.
  static let calendar = """
    January,February,March,April,May,June,July,August,September,October,November,December,Jan.,Feb.,Mar.,Apr.,Jun.,Jul.,
    Aug.,Sept.,Sep.,Oct.,Nov.,Dec.,Monday,Tuesday,Wednesday,Thursday,Friday,Saturday,Sunday,Mondays,Tuesdays,Wednesdays,
    Thursdays,Fridays,Saturdays,Sundays,Mon.,Tue.,Tues.,Wed.,Thu.,Thur.,Thurs.,Fri.,Sat.,Sun.,Mon,Tue,Wed,Thu,Fri,Sat
    """
}
