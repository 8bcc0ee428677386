// Part of dossier. Licence: Apache-2.0, see LICENSE.

extension Gazetteer {
  /// States and provinces of large federations.
  static let states = """
    Alabama,Alaska,Arizona,Arkansas,California,Colorado,Connecticut,Delaware,Florida,Hawaii,Idaho,Illinois,Indiana,Iowa,
    Kansas,Kentucky,Louisiana,Maine,Maryland,Massachusetts,Michigan,Minnesota,Mississippi,Missouri,Montana,Nebraska,
    Nevada,New Hampshire,New Jersey,New Mexico,New York,North Carolina,North Dakota,Ohio,Oklahoma,Oregon,Pennsylvania,
    Rhode Island,South Carolina,South Dakota,Tennessee,Texas,Utah,Vermont,Virginia,West Virginia,Wisconsin,Wyoming,
    District of Columbia,D.C.,DC,Ariz.,Ark.,Calif.,Colo.,Conn.,Fla.,Ill.,Ind.,Kan.,Ky.,Mass.,Md.,Mich.,Minn.,Mont.,Neb.,
    Nev.,Okla.,Ore.,Penn.,Tenn.,Vt.,Wis.,Wyo.,N.Y.,N.J.,N.C.,S.C.,N.H.,N.M.,N.D.,S.D.,R.I.,W.Va.,Va.,Pa.,Ga.,
    Ontario,Quebec,Québec,British Columbia,Alberta,Manitoba,Saskatchewan,Nova Scotia,New Brunswick,Newfoundland,Newfoundland and Labrador,Yukon,
    Prince Edward Island,New South Wales,Queensland,Tasmania,Western Australia,South Australia,Northern Territory,
    Bavaria,Saxony,Brandenburg,Hesse,Thuringia,Catalonia,Andalusia,Galicia,Lombardy,Tuscany,Sicily,Sardinia,Brittany,
    Normandy,Provence,Burgundy,Alsace,Lorraine,Flanders,Wallonia,Bohemia,Moravia,Silesia,Transylvania,Crimea,Donbas,
    Donbass,Chechnya,Dagestan,Siberia,Tatarstan,Karelia,Punjab,Kashmir,Gujarat,Kerala,Maharashtra,Tamil Nadu,Bihar,
    Uttar Pradesh,West Bengal,Bengal,Sindh,Balochistan,Xinjiang,Tibet,Guangdong,Sichuan,Yunnan,Hunan,Hubei,Fujian,
    Shandong,Inner Mongolia,Yorkshire,Cornwall,Devon,Kent,Sussex,Essex,Surrey,Lancashire,Cumbria,Norfolk,Suffolk,
    Northumberland,Oxfordshire,Cambridgeshire,Ulster,Munster,Leinster,Connacht,Chiapas,Oaxaca,Sinaloa,Yucatan,Yucatán,
    Jalisco,Sonora,Chihuahua,Bahia,Minas Gerais,Patagonia
    """

  /// States of the United States that share the name of a country or stand beside it.
  static let unitedStates = """
    Alabama,Alaska,Arizona,Arkansas,California,Colorado,Connecticut,Delaware,Florida,Georgia,Hawaii,Idaho,Illinois,
    Indiana,Iowa,Kansas,Kentucky,Louisiana,Maine,Maryland,Massachusetts,Michigan,Minnesota,Mississippi,Missouri,Montana,
    Nebraska,Nevada,New Hampshire,New Jersey,New Mexico,New York,North Carolina,North Dakota,Ohio,Oklahoma,Oregon,
    Pennsylvania,Rhode Island,South Carolina,South Dakota,Tennessee,Texas,Utah,Vermont,Virginia,West Virginia,Wisconsin,
    Wyoming
    """

  /// Regions, seas and continents.
  static let regions = """
    Europe,Asia,Africa,North America,South America,Latin America,Central America,Antarctica,Oceania,Australasia,Eurasia,
    Middle East,Far East,Near East,Southeast Asia,South Asia,East Asia,Central Asia,West Africa,East Africa,North Africa,
    Sub-Saharan Africa,Eastern Europe,Western Europe,Central Europe,Northern Europe,Southern Europe,Balkans,Caucasus,
    Baltics,Scandinavia,Iberia,Anatolia,Mesopotamia,Levant,Maghreb,Sahel,Sahara,Caribbean,West Indies,East Indies,
    Polynesia,Melanesia,Indochina,Arctic,Antarctic,Arctic Circle,Mediterranean,Black Sea,Baltic Sea,North Sea,Red Sea,
    Dead Sea,Caspian Sea,Arabian Sea,South China Sea,East China Sea,Persian Gulf,Atlantic Ocean,Pacific Ocean,
    Indian Ocean,Arctic Ocean,Atlantic,Pacific,English Channel,Gulf of Mexico,Suez Canal,Panama Canal,Alps,Himalayas,
    Andes,Pyrenees,Rockies,Appalachia,Urals,Carpathians,Danube,Rhine,Volga,Nile,Amazon,Ganges,Euphrates,Tigris,Mekong,
    Yangtze,Thames,Seine,Gaza,Gaza Strip,West Bank,Golan Heights,Sinai,Nagorno-Karabakh,Karabakh,Kurdistan,Darfur,
    Guantanamo,Guantanamo Bay,Midwest,New England,Deep South,West Coast,East Coast,Silicon Valley,Wall Street,
    Capitol Hill,Bay Area,Gulf Coast,Sun Belt,Rust Belt,Great Lakes,Bermuda,Guam,American Samoa,Virgin Islands,
    Guadeloupe,Martinique,Aruba,Curaçao,Cayman Islands,Falkland Islands,Falklands,Gibraltar,Canary Islands,Azores,
    Madeira,Balearic Islands,Corsica,Crete,Rhodes,Sumatra,Java,Bali,Borneo,Okinawa,Hokkaido,Honshu,Kyushu,Jeju,Macau,
    Macao,Faroe Islands,Svalbard,Channel Islands,Isle of Man,Earth,Mars,Venus,Jupiter,Saturn,Neptune,Uranus,Pluto,
    Red Square,Times Square,Downing Street,Tiananmen Square,Maidan,Chernobyl,Fukushima,Hiroshima,Nagasaki,Auschwitz
    """

  /// Cities that are no capitals (those stand with their countries).
  static let cities = """
    New York City,Big Apple,NYC,Los Angeles,L.A.,Chicago,Houston,Phoenix,Philadelphia,San Antonio,San Diego,Dallas,San Jose,Austin,
    Jacksonville,San Francisco,Columbus,Indianapolis,Fort Worth,Charlotte,Seattle,Denver,Boston,El Paso,Detroit,
    Nashville,Memphis,Portland,Oklahoma City,Las Vegas,Louisville,Baltimore,Milwaukee,Albuquerque,Tucson,Fresno,
    Sacramento,Kansas City,Mesa,Atlanta,Omaha,Colorado Springs,Raleigh,Miami,Long Beach,Virginia Beach,Oakland,
    Minneapolis,Tampa,Tulsa,Arlington,New Orleans,Wichita,Cleveland,Bakersfield,Anaheim,Honolulu,Santa Ana,Riverside,
    Corpus Christi,Lexington,Stockton,St. Louis,St. Paul,Pittsburgh,Cincinnati,Anchorage,Greensboro,Newark,Lincoln,
    Orlando,Irvine,Toledo,Jersey City,Durham,St. Petersburg,Buffalo,Madison,Scottsdale,Reno,Norfolk,Baton Rouge,
    Richmond,Boise,Spokane,Tacoma,Birmingham,Rochester,Des Moines,Montgomery,Little Rock,Akron,Salt Lake City,
    Tallahassee,Knoxville,Providence,Chattanooga,Dayton,Syracuse,Savannah,Charleston,Hartford,Cambridge,Brooklyn,
    Manhattan,Queens,Bronx,Staten Island,Harlem,Hollywood,Beverly Hills,Santa Monica,Pasadena,Berkeley,Palo Alto,
    Mountain View,Cupertino,Menlo Park,Malibu,Flint,Ferguson,Annapolis,Juneau,Santa Fe,Albany,Trenton,Dover,Concord,
    Montpelier,Augusta,Camp David,Mar-a-Lago,
    London,Manchester,Liverpool,Leeds,Sheffield,Bristol,Newcastle,Nottingham,Leicester,Southampton,Portsmouth,Oxford,
    Plymouth,Brighton,Hull,Derby,Coventry,Bradford,York,Bath,Exeter,Norwich,Glasgow,Aberdeen,Dundee,Inverness,Swansea,
    Cork,Galway,Limerick,Heathrow,Westminster,
    Marseille,Marseilles,Lyon,Toulouse,Nice,Nantes,Strasbourg,Montpellier,Bordeaux,Lille,Rennes,Reims,Grenoble,Calais,
    Cannes,Versailles,Munich,Hamburg,Frankfurt,Cologne,Stuttgart,Düsseldorf,Dortmund,Leipzig,Dresden,Hanover,Nuremberg,
    Bremen,Bonn,Heidelberg,Potsdam,Milan,Naples,Turin,Palermo,Genoa,Bologna,Florence,Venice,Verona,Trieste,Barcelona,
    Valencia,Seville,Zaragoza,Málaga,Malaga,Bilbao,Granada,Porto,Rotterdam,Utrecht,Eindhoven,Groningen,Antwerp,Ghent,
    Bruges,Liège,Basel,Lausanne,Davos,Lugano,Salzburg,Graz,Innsbruck,Krakow,Kraków,Gdansk,Gdańsk,Wroclaw,Wrocław,Poznan,
    Poznań,Lodz,Łódź,Lublin,Katowice,Brno,Ostrava,Kosice,Szeged,Debrecen,Cluj,Timisoara,Constanta,Plovdiv,Varna,
    Thessaloniki,Split,Dubrovnik,Novi Sad,Gothenburg,Malmö,Malmo,Uppsala,Bergen,Trondheim,Aarhus,Odense,Tampere,Turku,
    Espoo,Tartu,Kaunas,Odesa,Odessa,Kharkiv,Kharkov,Lviv,Dnipro,Donetsk,Luhansk,Mariupol,Kherson,Zaporizhzhia,Bakhmut,
    Sevastopol,Simferopol,Kramatorsk,Saint Petersburg,Novosibirsk,Yekaterinburg,Kazan,Nizhny Novgorod,Chelyabinsk,Samara,
    Omsk,Rostov,Ufa,Krasnoyarsk,Voronezh,Perm,Volgograd,Stalingrad,Leningrad,Sochi,Vladivostok,Murmansk,Kaliningrad,
    Belgorod,Kursk,Bryansk,Grozny,Almaty,Samarkand,Istanbul,Constantinople,Izmir,Antalya,Gaziantep,Aleppo,Homs,Raqqa,
    Idlib,Mosul,Basra,Kirkuk,Erbil,Fallujah,Isfahan,Mashhad,Tabriz,Shiraz,Qom,Kandahar,Herat,Jalalabad,Karachi,Lahore,
    Peshawar,Quetta,Mumbai,Bombay,Delhi,Bangalore,Bengaluru,Kolkata,Calcutta,Chennai,Madras,Hyderabad,Pune,Ahmedabad,
    Jaipur,Goa,Chittagong,Mandalay,Chiang Mai,Phuket,Ho Chi Minh City,Saigon,Da Nang,Hue,Siem Reap,Bandung,Surabaya,
    Cebu,Davao,Shanghai,Guangzhou,Shenzhen,Chengdu,Wuhan,Tianjin,Nanjing,Xi'an,Hangzhou,Harbin,Dalian,Qingdao,Lhasa,
    Urumqi,Kaohsiung,Osaka,Kyoto,Nagoya,Yokohama,Kobe,Sapporo,Fukuoka,Sendai,Nagano,Busan,Incheon,Daegu,Pyeongchang,
    Sydney,Melbourne,Brisbane,Perth,Adelaide,Darwin,Hobart,Auckland,Wellington,Christchurch,Toronto,Montreal,Montréal,
    Vancouver,Calgary,Edmonton,Winnipeg,Halifax,Victoria,Tijuana,Ciudad Juárez,Ciudad Juarez,Guadalajara,Monterrey,
    Cancun,Cancún,Acapulco,Puebla,Mérida,Rio de Janeiro,Rio,São Paulo,Sao Paulo,Salvador,Recife,Fortaleza,Porto Alegre,
    Medellín,Medellin,Cali,Cartagena,Guayaquil,Cusco,Arequipa,Valparaíso,Córdoba,Rosario,Mendoza,Maracaibo,Alexandria,
    Giza,Luxor,Casablanca,Marrakesh,Marrakech,Fez,Tangier,Benghazi,Misrata,Sirte,Lagos,Kano,Ibadan,Timbuktu,Kumasi,
    Mombasa,Zanzibar,Goma,Lubumbashi,Bulawayo,Durban,Soweto,Dubai,Sharjah,Jeddah,Mecca,Medina,Haifa,Nazareth,Bethlehem,
    Hebron,Jericho,Jenin,Nablus,Rafah,Khan Younis,Sidon,Tyre,Aqaba,Geneva,Hague,Bali
    """

  /// Last words of the names of places: "Hudson River".
  static let placeLastWords = """
    River,Lake,Sea,Ocean,Bay,Gulf,Strait,Straits,Canal,Channel,Creek,Falls,Island,Islands,Isle,Isles,Peninsula,Cape,Coast,
    Mountain,Mountains,Mount,Hill,Hills,Valley,Desert,Forest,Plateau,Plain,Plains,Canyon,Glacier,Volcano,Reef,Beach,
    Street,Road,Avenue,Boulevard,Lane,Drive,Highway,Turnpike,Parkway,Expressway,Freeway,Square,Plaza,Park,Gardens,Garden,
    Bridge,Tunnel,Airport,Station,Terminal,Port,Harbor,Harbour,Pier,Stadium,Arena,Tower,Towers,Castle,Palace,Cathedral,
    Basilica,Temple,Mosque,Chapel,Abbey,Monastery,Cemetery,Monument,Memorial,Hotel,Inn,Resort,Lodge,Guesthouse,Mall,
    Theater,Theatre,Building,City,Town,Village,County,Province,District,Region,Oblast,Prefecture,Territory,Borough,
    Township,Parish,Heights,Springs,Ranch,Ridge,Archipelago,Zoo,Aquarium,Courthouse,Prison,Jail,Mansion,Ballroom,
    Auditorium,Campus,Wharf,Alley,Peak,Point,Basin,Delta,Fjord,Oasis,Marina,Quay,Pass,Woods,Meadows,Crossing,Junction,
    Colony,Settlement,Kingdom,Empire,Peaks,Ave.,Blvd.,St.,Rd.,Observatory,Dam
    """

  /// First words of the names of places: "Lake Victoria".
  static let placeFirstWords = """
    Lake,Mount,Mt.,Fort,Ft.,Port,Cape,San,Santa,Los,Las,Saint,St.,Sao,São,Rio,Isle,Gulf,Bay,Strait,Upper,Lower,Point,
    Puerto,Ciudad,Villa,Monte,Sierra,Costa,Kuala,Tel,Abu,Khan,Camp,El,Beit,Deir,Wadi,Tell,Nizhny,Nova,Novi,Stratford,
    Downtown,Greater,Hotel,Plaza,Piazza,Rue,Via,Avenida,Calle,Route,Highway,Interstate,Terminal,River
    """
}
