// Part of dossier. Licence: Apache-2.0, see LICENSE.

extension Gazetteer {
  /// Words that make a name the name of an organisation when they end it or stand before "of", "for" or "on".
  static let organizationHeads = """
    Ministry,Department,Council,Committee,Commission,Agency,Bureau,Office,Administration,Authority,Service,Services,
    Secretariat,Directorate,Inspectorate,Treasury,Parliament,Congress,Senate,House,Assembly,Duma,Cabinet,Chamber,Court,
    Tribunal,Union,Federation,Confederation,Association,Organization,Organisation,Alliance,Coalition,League,Society,
    Foundation,Fund,Funds,Trust,Institute,Institution,University,College,School,Academy,Faculty,Laboratory,Laboratories,
    Lab,Labs,Center,Centre,Observatory,Museum,Gallery,Library,Archive,Archives,Church,Diocese,Synod,Hospital,Clinic,
    Bank,Bancorp,Exchange,Insurance,Securities,Capital,Holdings,Holding,Partners,Ventures,Group,Company,Companies,
    Corporation,Enterprises,Industries,Industry,Technologies,Technology,Systems,Solutions,Software,Networks,Network,
    Electronics,Motors,Motor,Automotive,Airlines,Airline,Airways,Aircraft,Aviation,Aerospace,Aeronautics,Airplanes,Energy,
    Petroleum,Oil,Gas,Power,Electric,Chemical,Chemicals,Pharmaceuticals,Pharma,Steel,Mining,Minerals,Foods,Breweries,
    Stores,Supermarkets,Railways,Railway,Railroad,Lines,Shipping,Logistics,Telecom,Communications,Wireless,Media,Press,
    News,Times,Post,Herald,Tribune,Journal,Gazette,Guardian,Chronicle,Observer,Telegraph,Mail,Mirror,Express,Independent,
    Examiner,Inquirer,Dispatch,Daily,Weekly,Review,Magazine,Newspaper,Broadcasting,Television,TV,Radio,Channel,Studios,
    Pictures,Entertainment,Records,Publishing,Publishers,Books,Interactive,Games,Party,Front,Movement,Bloc,Caucus,
    Campaign,Committees,Army,Navy,Marines,Guard,Guards,Corps,Forces,Command,Brigade,Battalion,Regiment,Division,Fleet,
    Squadron,Militia,Police,Patrol,Constabulary,Brotherhood,Brigades,Taliban,Board,Panel,Team,Club,FC,F.C.,United,
    Forum,Initiative,Task Force,Rovers,Wanderers,Athletic,Band,Orchestra,Philharmonic,Quartet,Ballet,
    Choir,Consortium,Cooperative,Syndicate,Cartel,Mafia,Gang,Embassy,Consulate,Mission,Delegation,Registry,Guild,
    Teamsters,Workers,Lawyers,Attorneys,Associates,Consulting,Consultants,Advisors,Advisers,Management,Investments,
    Investment,Properties,Realty,Estate,Markets,Airfield,Base,Comics,Scouts,Cavaliers,Government,Intelligence,Families,
    Publications,Universities,Schools,Programme,Program,Supermarket,Restaurant,Cafe,Café,Brewery,Winery,Bakery,Bar,Pub,
    Universität,Universiteit,Université,Universidad,Instituto,Ltda,Bundestag,Knesset,Rada,Storting,Riksdag,Sejm,Diet,
    Productions,Computer,Computers,Semiconductor,Semiconductors,Reserve,Enforcement,Investigation,Nations,Legion,Watch,International,PAC,PACs
    """

  /// Nouns whose names go on with "of", "for" or "on": "Bank of Utopia", "Council on Foreign Relations".
  static let nounsTakingOf = """
    Ministry,Department,Council,Committee,Commission,Agency,Bureau,Office,Secretariat,Directorate,Parliament,Congress,
    Government,Trust,Authority,Club,House,Assembly,Chamber,Court,Courts,Tribunal,Union,Federation,Confederation,Association,Organization,Organisation,
    Alliance,Coalition,League,Society,Foundation,Fund,Institute,University,College,School,Academy,Faculty,Laboratory,
    Center,Centre,Centers,Museum,Gallery,Library,Church,Diocese,Hospital,Bank,Exchange,Company,Corporation,Party,Front,
    Movement,Army,Corps,Board,Conference,Forum,Embassy,Consulate,Bishops,Order,Knights,Daughters,Sons,Friends,Ways,
    Municipality,Republic,Kingdom,Commonwealth,State,States,Duchy,Principality,City,Town,District,Province,Gulf,Bay,Strait,Straits,
    Sea,Isle,Isles,Cape,Mount,Tower,Cathedral,Temple,Palace,Castle,Gardens,Hall,Port,Lake,Rock,Valley,Campaign,Joint
    """

  /// Common nouns for organisations, as they stand before a name: "the oil giant N.", "the newspaper N."
  static let organizationNouns = """
    company,firm,giant,giants,bank,maker,manufacturer,agency,newspaper,magazine,airline,network,website,site,broadcaster,
    outlet,party,group,organization,organisation,tabloid,daily,weekly,paper,retailer,startup,start-up,carrier,airframer,
    contractor,automaker,carmaker,chain,publisher,label,studio,band,team,club,nonprofit,charity,think-tank,tank,union,
    corporation,conglomerate,subsidiary,operator,brokerage,insurer,lender,developer,service,platform,app,university,
    college,institute,foundation,militia,movement,coalition,rival,competitor,supplier,companies,brand,channel,journal
    """

  /// Common nouns for places, before or after a name: "the city of N.", "N. province".
  static let placeNouns = """
    city,town,village,province,region,capital,island,islands,state,county,district,suburb,neighborhood,neighbourhood,
    port,resort,area,peninsula,republic,territory,border,coast,river,lake,mountain,mountains,desert,airport,station,
    street,road,highway,hospital,hotel,settlement,hamlet,municipality,enclave,north,south,east,west,northern,southern,
    eastern,western,central,downtown,nearby,countries,cities,towns,states
    """

  /// Legal forms: "Acme Inc."
  static let companySuffixes = """
    Inc.,Inc,Corp.,Corp,Co.,Co,Ltd.,Ltd,LLC,L.L.C.,LLP,PLC,Plc,plc,GmbH,AG,SA,S.A.,N.V.,NV,SE,KG,AB,ASA,Oyj,SpA,S.p.A.,
    Bros.,Pty,Limited,Incorporated,Bhd,Kft,OAO,OOO,PJSC,JSC
    """

  /// Bodies that any gazetteer of the world holds, and seats of government that stand for it.
  static let organizations = """
    Kremlin,White House,Pentagon,Capitol,Downing Street 10,Downing Street,Élysée,Elysee,Whitehall,Quai d'Orsay,Foggy Bottom,Oval Office,
    West Wing,Congress,Senate,House of Representatives,House of Commons,House of Lords,House,Supreme Court,Parliament,
    Federal Reserve,Fed,Treasury,State Department,Justice Department,Defense Department,Homeland Security,Air Force,
    Navy,Army,Marine Corps,Coast Guard,National Guard,Secret Service,Royal Air Force,Royal Navy,Red Army,Red Cross,
    Red Crescent,United Nations,UN,U.N.,European Union,EU,E.U.,NATO,OSCE,OPEC,ASEAN,WTO,WHO,IMF,IAEA,ICC,UNESCO,UNICEF,
    UNHCR,FIFA,UEFA,IOC,NBA,NFL,MLB,NHL,NCAA,FBI,CIA,NSA,DEA,IRS,EPA,FDA,FCC,SEC,FAA,NASA,CDC,DHS,DOJ,ICE,TSA,GOP,DNC,
    RNC,ACLU,NAACP,NRA,AFL-CIO,BBC,CNN,NBC,CBS,ABC,PBS,NPR,MSNBC,Fox News,AP,AFP,UPI,Reuters,Associated Press,Bloomberg,
    Al Jazeera,Al-Jazeera,Tass,TASS,Interfax,Xinhua,New York Times,Washington Post,Wall Street Journal,Financial Times,
    Guardian,Economist,Politico,Newsweek,Time Magazine,World Bank,World Trade Organization,World Health Organization,
    International Monetary Fund,European Commission,European Parliament,European Central Bank,European Council,
    Security Council,General Assembly,African Union,Arab League,Commonwealth,Council of Europe,G7,G8,G20,BRICS,Interpol,
    Europol,Scotland Yard,Greenpeace,Amnesty International,Human Rights Watch,Oxfam,Hamas,Hezbollah,Hizbullah,Taliban,
    al-Qaeda,Al-Qaeda,al-Qaida,Al Qaeda,Al-Qaida,ISIS,ISIL,Islamic State,Boko Haram,al-Shabaab,Al-Shabaab,PLO,Fatah,IRA,
    Sinn Fein,Sinn Féin,KGB,FSB,GRU,SVR,MI5,MI6,Mossad,Likud,Labour Party,Democratic Party,Republican Party,
    Communist Party,Conservative Party,Apple,Amazon,Meta,Alphabet,Google,Microsoft,Amazon.com,Facebook,Twitter,YouTube,Instagram,Telegram,WhatsApp,
    Netflix,Uber,Airbnb,Intel,IBM,HP,Dell,Cisco,Oracle,Samsung,Sony,Nokia,Toyota,Honda,Nissan,Volkswagen,BMW,Daimler,
    General Motors,General Electric,GM,GE,Boeing,Airbus,Lockheed Martin,Northrop Grumman,Raytheon,McDonnell Douglas,
    ExxonMobil,Exxon,Chevron,Shell,BP,Gazprom,Walmart,Wal-Mart,Target,Costco,Starbucks,McDonald's,Coca-Cola,Pepsi,Nike,
    Adidas,Goldman Sachs,JPMorgan,Morgan Stanley,Citigroup,Citibank,HSBC,Barclays,Deutsche Bank,UBS,AT&T,Verizon,
    Comcast,Disney,Warner Bros.,Pfizer,Moderna,AstraZeneca,Huawei,Alibaba,Tencent,TikTok,Wikipedia,Wikimedia,Mozilla,
    MIT,Harvard,Yale,Princeton,Stanford,Oxford University,Cambridge University,UCLA,NYU,Caltech,Sciences Po,Sorbonne,
    Major League Baseball,National Football League,National Basketball Association,Premier League,Olympic Committee,
    Bundestag,Knesset,State Duma,Duma,Verkhovna Rada,Politburo,Central Committee,Third Reich,Wehrmacht,Luftwaffe,SS,
    Gestapo,Stasi,Black Lives Matter,Ku Klux Klan,Tea Party,Planned Parenthood,Salvation Army,Boy Scouts,Girl Scouts,
    New York Stock Exchange,NASDAQ,Nasdaq,Moody's,Sotheby's,Christie's,Lloyd's,Macy's,Lowe's,Kohl's,Wendy's,Domino's,
    Standard & Poor's,Procter & Gamble,Johnson & Johnson,Marks & Spencer,Ernst & Young,Bed Bath & Beyond,Barnes & Noble,
    Apple Inc.,Apple Computer,General Staff,Joint Chiefs of Staff,Joint Chiefs,Electoral College,Ivy League,
    Centers for Disease Control and Prevention,Securities and Exchange Commission,Food and Drug Administration,
    Department of Health and Human Services,Department of Housing and Urban Development,
    Organization for Security and Co-operation in Europe,Organization for Security and Cooperation in Europe,Big Ten,
    Beatles,Rolling Stones,Yankees,Red Sox,Mets,Dodgers,Cubs,Lakers,Celtics,Knicks,Bulls,Cowboys,Packers,Patriots
    """

  /// Last words of names of things that do not act: happenings, works, prizes, laws, papers, products.
  static let thingHeads = """
    War,Wars,Revolution,Rebellion,Uprising,Battle,Siege,Crisis,Holocaust,Genocide,Massacre,Spring,Games,Olympics,Cup,
    Championship,Championships,Tournament,Open,Marathon,Derby,Festival,Fair,Expo,Parade,Carnival,Day,Eve,Night,Week,
    Month,Year,Decade,Century,Age,Era,Period,Renaissance,Reformation,Enlightenment,Depression,Recession,Award,Awards,
    Prize,Medal,Trophy,Oscar,Oscars,Grammy,Grammys,Emmy,Emmys,Star,Cross,Act,Bill,Law,Code,Amendment,Constitution,
    Declaration,Treaty,Convention,Accord,Accords,Agreement,Pact,Protocol,Charter,Covenant,Resolution,Doctrine,Plan,Deal,
    Order,Article,Section,Chapter,Part,Volume,Table,Figure,Appendix,Report,Papers,Memo,Memorandum,Dossier,Study,Survey,
    Poll,Index,Test,Scale,Theory,Theorem,Equation,Law,Effect,Principle,Syndrome,Disease,Virus,Fever,Flu,Cancer,Symphony,
    Concerto,Sonata,Song,Album,Bible,Koran,Quran,Torah,Testament,Gospel,Story,Tales,Tale,Diary,Show,Series,Episode,Movie,
    Film,Musical,Opera,Theory,Summit,Talks,Election,Elections,Primary,Caucuses,Debate,Referendum,Inauguration,Address,
    Speech,Hearing,Trial,Case,Affair,Scandal,Strategy,Policy,Scholarship,Fellowship,Grant,Degree,Ph.D.,PhD,M.D.,B.A.,
    M.A.,Boeing 747,Edition,Version,Phone,Pro,Model,Type,Class,Mark,Series,Windows,Linux,Android,Internet,Web,Style,
    Conference,Workshop,Symposium,Congressional,Convention,Method,System,Gene,Protein,Kit,Tour,Trail,Dream,Cup,Time,Question,Rule,Rules,Rights,Project,Statue
    """

  /// Names of things that are known to be no actors.
  static let things = """
    World War I,World War II,World War,Cold War,Civil War,Great Depression,Holocaust,Brexit,Internet,Bible,Quran,Koran,
    English Language,Olympics,Olympic Games,Super Bowl,World Cup,World Series,Nobel Prize,Pulitzer Prize,Nobel,Oscars,
    USD,EUR,GBP,JPY,CHF,RUB,CNY,AUD,CAD,DKK,SEK,NOK,Hz,kHz,MHz,GHz,GB,MB,TB,KB,km,kg,LCD,OS,SDK,MP3,DVD,IATA,ISBN,ISSN,
    Christmas,Easter,Thanksgiving,Halloween,Ramadan,Hanukkah,Passover,New Year,New Year's Eve,Independence Day,
    Fourth of July,Memorial Day,Labor Day,Veterans Day,Mother's Day,Father's Day,Valentine's Day,Black Friday,
    Affordable Care Act,Obamacare,Medicare,Medicaid,Social Security,iPhone,iPad,iPod,iTunes,iCloud,iOS,MacBook,Mac OS,
    Macintosh,Mac,Windows,Android,Linux,Facebook Live,Wi-Fi,GPS,DNA,HIV,AIDS,COVID,COVID-19,Covid,CEO,CFO,COO,CTO,PhD,
    Ph.D.,MBA,MVP,DVD,CD,PC,PDF,URL,HTML,SMS,GDP,VAT,TV,LED,USB,CPU,RAM,AI,API,FAQ,ATM,SUV,UFO,VIP,ID,IQ,OK,PM,AM,BC,AD,
    CE,BCE,GMT,EST,PST,CET,ET,PT,UTC,RIP,ASAP,DIY,LGBT,LGBTQ,PTSD,ADHD,IVF,CCTV,POW,WMD,ICBM,IED,RPG,GMO,CO2,H1N1,
    American Dream,Constitution,Second Amendment,First Amendment,Declaration of Independence,Bill of Rights,Deep State,
    God,Lord,Allah,Heaven,Hell,Satan,Church,West,East,North,South,Northeast,Northwest,Southeast,Southwest,Web,Net,
    Iron Curtain,Berlin Wall,Arab Spring,Green New Deal,New Deal,Magna Carta,Air Force One,Dow,Dow Jones,S&P,S&P 500,
    French Revolution,Industrial Revolution,Middle Ages,Renaissance,Enlightenment,Bronze Age,Iron Age,Stone Age
    """
}
