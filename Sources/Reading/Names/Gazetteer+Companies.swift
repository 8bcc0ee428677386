// Part of dossier. Licence: Apache-2.0, see LICENSE.

extension Gazetteer {
  /// Companies that business pages everywhere write about, by the names they are called. Those that are surnames or
  /// words as well ("Ford", "Gap") are left to the sentence.
  static let companies = """
    Apple,Amazon,Google,Microsoft,Facebook,Twitter,Netflix,Uber,Airbnb,Intel,IBM,Dell,Cisco,Samsung,Sony,Nokia,Toyota,
    Honda,Nissan,Volkswagen,BMW,Daimler,Boeing,Airbus,Chrysler,Fiat,Fiat Chrysler,DaimlerChrysler,Renault,Peugeot,
    Citroën,Citroen,PSA Peugeot Citroën,PSA Peugeot Citroen,Stellantis,Hyundai,Kia,Mazda,Mitsubishi,Subaru,Suzuki,Isuzu,
    Daihatsu,Volvo,Saab,Scania,Porsche,Audi,Opel,Vauxhall,Skoda,Škoda,Bentley,Bugatti,Lamborghini,Ferrari,Maserati,
    Jaguar Land Rover,Land Rover,Rolls-Royce,Aston Martin,Tata Motors,Mahindra,Tata,BYD,Geely,Tesla,Rivian,Chevrolet,
    Cadillac,Buick,Pontiac,Hummer,Mercedes-Benz,Delphi,Magna International,Bosch,Michelin,Goodyear,Bridgestone,Pirelli,
    Harley-Davidson,Yamaha,Kawasaki,Navistar,Komatsu,John Deere,
    Bank of America,JPMorgan Chase,JP Morgan,J.P. Morgan,JPMorgan,Wells Fargo,Wachovia,Washington Mutual,Merrill Lynch,
    Bear Stearns,Lehman Brothers,Lehman,Credit Suisse,Société Générale,Societe Generale,BNP Paribas,Crédit Agricole,
    Credit Agricole,Natixis,Dexia,Fortis,ING,ABN Amro,Rabobank,Commerzbank,UniCredit,Intesa Sanpaolo,Santander,BBVA,
    Nordea,Swedbank,Handelsbanken,HBOS,Lloyds TSB,Lloyds,Northern Rock,RBS,Standard Chartered,NatWest,Nomura,Mizuho,
    Sumitomo,Sumitomo Mitsui,Mitsubishi UFJ,ICBC,Sberbank,VTB,Gazprombank,American Express,MasterCard,PayPal,
    Western Union,Fannie Mae,Freddie Mac,Sallie Mae,Ginnie Mae,AIG,Allianz,AXA,Aviva,MetLife,Munich Re,Swiss Re,Generali,
    Aegon,Berkshire Hathaway,BlackRock,Blackstone,KKR,PIMCO,Charles Schwab,SoftBank,Fitch,Fitch Ratings,NYSE,Euronext,
    Deutsche Börse,Deutsche Boerse,
    Ryanair,easyJet,Wizz Air,Lufthansa,Air France,Air France-KLM,KLM,British Airways,Alitalia,Aer Lingus,Finnair,
    Aeroflot,Qantas,Etihad,Cathay Pacific,Air China,China Eastern,China Southern,Air India,IndiGo,SpiceJet,AirAsia,
    Garuda Indonesia,Korean Air,Asiana,AirTran,JetBlue,Delta Air Lines,Virgin Atlantic,Virgin America,Air Canada,WestJet,
    Aeromexico,Avianca,LAN Chile,Icelandair,EgyptAir,Embraer,Bombardier,Cessna,Gulfstream,Sukhoi,Tupolev,Ilyushin,
    Antonov,EADS,Thales,Dassault,Safran,Finmeccanica,Pratt & Whitney,CFM International,Honeywell,General Dynamics,
    Lockheed,Northrop,Halliburton,Exxon Mobil,
    Royal Dutch Shell,TotalEnergies,Eni,Repsol,Statoil,Equinor,Petrobras,Pemex,PDVSA,Saudi Aramco,Aramco,Rosneft,Lukoil,
    Yukos,Sinopec,PetroChina,CNOOC,ConocoPhillips,Texaco,Enron,Schlumberger,Baker Hughes,Transocean,E.ON,RWE,EDF,Areva,
    Vattenfall,Enel,Iberdrola,Endesa,Centrica,Exelon,Rio Tinto,BHP,BHP Billiton,Glencore,Xstrata,De Beers,ArcelorMittal,
    Alcoa,Rusal,Norilsk Nickel,ThyssenKrupp,U.S. Steel,Posco,Freeport-McMoRan,
    Qualcomm,Broadcom,AMD,Advanced Micro Devices,Nvidia,Texas Instruments,TSMC,Taiwan Semiconductor,ASML,Infineon,
    STMicroelectronics,Hynix,SK Hynix,Foxconn,Hon Hai,Lenovo,Acer,Asus,HTC,LG,Panasonic,Toshiba,Hitachi,Fujitsu,NEC,Nikon,
    Ricoh,Epson,Philips,Siemens,Ericsson,Alcatel,Alcatel-Lucent,Lucent,Motorola,Research In Motion,Xiaomi,ZTE,Baidu,
    JD.com,ByteDance,Weibo,Yahoo,AOL,eBay,Craigslist,Groupon,LinkedIn,Pinterest,Reddit,Tumblr,Spotify,Hulu,Lyft,WeWork,
    Palantir,Klarna,Revolut,Coinbase,Binance,OpenAI,DeepMind,Nintendo,Sega,Electronic Arts,Activision,
    Activision Blizzard,Ubisoft,Zynga,Salesforce,SAP,Adobe,Autodesk,VMware,Symantec,McAfee,Red Hat,Novell,
    Sun Microsystems,Xerox,Kodak,Eastman Kodak,Compaq,Hewlett-Packard,Hewlett Packard,Seagate,Western Digital,SanDisk,
    GoPro,Fitbit,Garmin,TomTom,Skype,Dropbox,GitHub,Napster,SpaceX,Blue Origin,Virgin Galactic,iRobot,
    Vodafone,T-Mobile,Deutsche Telekom,Telefónica,Telefonica,France Telecom,Telecom Italia,Telstra,Telenor,TeliaSonera,
    Sprint Nextel,Nextel,Qwest,Time Warner,Time Warner Cable,DirecTV,BSkyB,News Corp.,News Corp,Viacom,Univision,
    Telemundo,Bertelsmann,Vivendi,Thomson Reuters,Gannett,McClatchy,Condé Nast,Walt Disney,DreamWorks,Pixar,Lucasfilm,
    Miramax,MGM,EMI,
    Novartis,Roche,Sanofi,Sanofi-Aventis,GlaxoSmithKline,Glaxo,Merck,Eli Lilly,Bayer,Boehringer Ingelheim,Novo Nordisk,
    Bristol-Myers Squibb,AbbVie,Amgen,Gilead Sciences,Genentech,Biogen,Celgene,Regeneron,Takeda,Teva,Mylan,Wyeth,
    Schering-Plough,BioNTech,CureVac,Sinovac,Sinopharm,Medtronic,Boston Scientific,Genzyme,Monsanto,Syngenta,DuPont,
    Dow Chemical,BASF,AkzoNobel,Air Liquide,
    Nestlé,Nestle,Unilever,Danone,Mondelez,Kraft Heinz,Kellogg's,General Mills,Heineken,Carlsberg,Anheuser-Busch,
    Anheuser-Busch InBev,InBev,SABMiller,Diageo,Pernod Ricard,PepsiCo,Philip Morris,Altria,British American Tobacco,
    L'Oréal,L'Oreal,LVMH,Louis Vuitton,Gucci,Prada,Burberry,Hugo Boss,Richemont,Rolex,Inditex,H&M,Uniqlo,Ikea,Tesco,
    Sainsbury's,Asda,Morrisons,Waitrose,Aldi,Lidl,Carrefour,Ahold,Debenhams,House of Fraser,Primark,WHSmith,Woolworths,
    Kmart,Best Buy,Circuit City,Home Depot,Walgreens,CVS,Rite Aid,Kroger,Safeway,Whole Foods,Trader Joe's,Burger King,
    KFC,Taco Bell,Pizza Hut,J.C. Penney,JC Penney,Hyatt,Accor,Expedia,Priceline,Booking.com,TripAdvisor,Lego,Mattel,
    Hasbro,Colgate-Palmolive,Gillette,Kimberly-Clark,Ben & Jerry's,
    3M,DHL,FedEx,UPS,Maersk,ABB,Alstom,Schneider Electric,Saint-Gobain,Lafarge,Holcim,Cemex,Bechtel,Bouygues,Skanska,
    Hochtief,Veolia,Sodexo,Serco,G4S,Capita,Carillion,Accenture,Deloitte,KPMG,PricewaterhouseCoopers,PwC,McKinsey,
    Bain Capital,Arthur Andersen,Cargill,Archer Daniels Midland
    """

  /// Newspapers, broadcasters, agencies, regulators, unions, parties, armed groups and clubs.
  static let bodies = """
    Le Monde,Le Figaro,Libération,Der Spiegel,Die Zeit,Die Welt,Süddeutsche Zeitung,Frankfurter Allgemeine Zeitung,
    Frankfurter Allgemeine,El País,El Pais,El Mundo,Corriere della Sera,La Repubblica,La Stampa,Haaretz,Hürriyet,Hurriyet,
    Kommersant,Vedomosti,Izvestia,Pravda,Novaya Gazeta,RIA Novosti,ITAR-TASS,Kyodo,Yomiuri Shimbun,Asahi Shimbun,Yonhap,
    People's Daily,Times of India,Globe and Mail,USA Today,Il Sole 24 Ore,BuzzFeed,Gawker,HuffPost,Huffington Post,Daily Beast,New Yorker,
    Vanity Fair,Rolling Stone,National Geographic,Scientific American,New Scientist,TechCrunch,Engadget,Ars Technica,CNET,
    Mashable,Breitbart,Drudge Report,Al Arabiya,Al-Arabiya,France 24,Deutsche Welle,ITV,ARD,ZDF,RAI,RTL,TF1,RTÉ,NHK,CNBC,
    C-SPAN,HBO,ESPN,MTV,WikiLeaks,
    Ofcom,Ofgem,Ofwat,Ofsted,EASA,NTSB,NHTSA,FEMA,OSHA,CFTC,FTC,FDIC,GAO,CBO,OMB,NIH,NOAA,USGS,USDA,HUD,ATF,USAF,RAF,JPL,
    ESA,JAXA,ISRO,Roscosmos,CERN,BaFin,ECB,PBOC,OECD,ILO,ITU,UNDP,UNRWA,UNFPA,UNMIK,WFP,FAO,WIPO,APEC,SADC,ECOWAS,OAS,GCC,
    EFTA,WADA,IAAF,NASCAR,MLS,WNBA,WTA,UFC,WWE,AARP,UAW,SEIU,TUC,CBI,RSPCA,NSPCC,MSF,IOM,LSE,People's Bank of China,
    Bank of England,Bank of Japan,Bank of Canada,Riksbank,Bundesbank,Johns Hopkins,
    CDU,CSU,SPD,AfD,PSOE,Podemos,Ciudadanos,Forza Italia,Syriza,PASOK,UKIP,DUP,SDLP,SNP,Plaid Cymru,Fianna Fáil,
    Fianna Fail,Fine Gael,Fidesz,Jobbik,AKP,HDP,PKK,Zanu-PF,ANC,African National Congress,BJP,Shiv Sena,Front National,
    En Marche,FARC,ETA,ELN,PFLP,Kuomintang,KMT,Ansar al-Sharia,Ansar al-Islam,Jabhat al-Nusra,Jemaah Islamiyah,
    Lashkar-e-Taiba,Jaish-e-Mohammed,Abu Sayyaf,Islamic Jihad,
    Real Madrid,FC Barcelona,Bayern Munich,Borussia Dortmund,Juventus,AC Milan,Inter Milan,Ajax,Feyenoord,PSV Eindhoven,
    Benfica,Sporting Lisbon,Arsenal,Tottenham Hotspur,Aston Villa,West Ham,Manchester City,Leicester City,
    Paris Saint-Germain,Atlético Madrid,Atletico Madrid,Galatasaray,Fenerbahçe,Fenerbahce,Olympiacos,Panathinaikos,
    Red Star Belgrade,Shakhtar Donetsk,CSKA Moscow,Spartak Moscow,Boca Juniors,River Plate,Flamengo,Corinthians,Palmeiras
    """

  /// What markets quote, and names of products, laws and diseases that are written like names.
  static let quotedThings = """
    Dow Jones Industrial Average,Dow Jones Industrials,Dow Jones Industrial,Nasdaq Composite,Nasdaq Composite Index,Nikkei,
    Hang Seng,Hang Seng Index,BSE Sensex,All Ordinaries,FTSE,CAC,DAX,Sensex,Bovespa,Ibovespa,Kospi,Topix,Euro Stoxx,Stoxx,ASX,Shanghai Composite,VIX,
    Ibex,MIB,Micex,Brent,Brent Crude,West Texas Intermediate,WTI,Libor,Euribor,Treasuries,Bitcoin,Ethereum,Dogecoin,
    Dodd-Frank,Glass-Steagall,Sarbanes-Oxley,McCain-Feingold,Taft-Hartley,NAFTA,TPP,TTIP,FOIA,ACA,HIPAA,DACA,Zika,Ebola,
    SARS,MERS,Johnnie Walker,Marmite,KitKat,Nescafé,Nescafe,Coke,Diet Coke,Xbox,PlayStation,Kindle,Wii,Game Boy,Photoshop,
    PowerPoint,Gmail,ChatGPT,Siri,FaceTime,ThinkPad,Chromebook,BlackBerry,BlackBerrys,Cinco de Mayo,Prius,Corolla,Camry,Humvee,Viagra,Botox,Prozac,Tylenol,
    OxyContin,Dreamliner,Concorde,Google Maps,Google Earth
    """
}
