// Part of dossier. Licence: Apache-2.0, see LICENSE.

extension Gazetteer {
  /// One country a line: names; adjectives and words for its people; capital. The first word for the people is the
  /// adjective, and a plural in "s" is understood.
  static let countries = """
    Afghanistan|Afghan|Kabul
    Albania|Albanian|Tirana
    Algeria|Algerian|Algiers
    Andorra|Andorran|
    Angola|Angolan|Luanda
    Antigua,Antigua and Barbuda,Barbuda|Antiguan|
    Argentina|Argentine,Argentinian|Buenos Aires
    Armenia|Armenian|Yerevan
    Australia|Australian|Canberra
    Austria|Austrian|Vienna
    Azerbaijan|Azerbaijani,Azeri|Baku
    Bahamas|Bahamian|Nassau
    Bahrain|Bahraini|Manama
    Bangladesh|Bangladeshi|Dhaka
    Barbados|Barbadian|Bridgetown
    Belarus|Belarusian,Belarussian|Minsk
    Belgium|Belgian|Brussels
    Belize|Belizean|Belmopan
    Benin|Beninese|
    Bhutan|Bhutanese|Thimphu
    Bolivia|Bolivian|La Paz
    Bosnia,Bosnia and Herzegovina,Herzegovina|Bosnian|Sarajevo
    Botswana|Botswanan|Gaborone
    Brazil|Brazilian|Brasilia,Brasília
    Brunei|Bruneian|
    Bulgaria|Bulgarian|Sofia
    Burkina Faso|Burkinabe|Ouagadougou
    Burundi|Burundian|Bujumbura
    Cambodia|Cambodian,Khmer|Phnom Penh
    Cameroon|Cameroonian|Yaounde
    Canada|Canadian|Ottawa
    Cape Verde|Cape Verdean|Praia
    Central African Republic||Bangui
    Chad|Chadian|N'Djamena
    Chile|Chilean|Santiago
    China,People's Republic of China,PRC|Chinese|Beijing,Peking
    Colombia|Colombian|Bogota,Bogotá
    Comoros|Comorian|
    Congo,Democratic Republic of Congo,Democratic Republic of the Congo,DRC,Zaire|Congolese|Kinshasa,Brazzaville
    Costa Rica|Costa Rican|
    Croatia|Croatian,Croat|Zagreb
    Cuba|Cuban|Havana
    Cyprus|Cypriot|Nicosia
    Czech Republic,Czechia,Czechoslovakia|Czech|Prague
    Denmark|Danish,Dane|Copenhagen
    Djibouti|Djiboutian|
    Dominica||
    Dominican Republic|Dominican|Santo Domingo
    East Timor,Timor-Leste|Timorese|Dili
    Ecuador|Ecuadorian,Ecuadorean|Quito
    Egypt|Egyptian|Cairo
    El Salvador|Salvadoran,Salvadorean|San Salvador
    Equatorial Guinea|Equatoguinean|Malabo
    Eritrea|Eritrean|Asmara
    Estonia|Estonian|Tallinn
    Eswatini,Swaziland|Swazi|
    Ethiopia|Ethiopian|Addis Ababa
    Fiji|Fijian|Suva
    Finland|Finnish,Finn|Helsinki
    France|French,Frenchman,Frenchmen,Frenchwoman|Paris
    Gabon|Gabonese|Libreville
    Gambia|Gambian|Banjul
    Germany,West Germany,East Germany|German|Berlin
    Ghana|Ghanaian|Accra
    Greece|Greek|Athens
    Greenland|Greenlandic,Greenlander|Nuuk
    Grenada|Grenadian|
    Guatemala|Guatemalan|Guatemala City
    Guinea|Guinean|Conakry
    Guinea-Bissau||Bissau
    Guyana|Guyanese|
    Haiti|Haitian|Port-au-Prince
    Honduras|Honduran|Tegucigalpa
    Hungary|Hungarian|Budapest
    Iceland|Icelandic,Icelander|Reykjavik,Reykjavík
    India|Indian|New Delhi
    Indonesia|Indonesian|Jakarta
    Iran,Persia|Iranian,Persian|Tehran,Teheran
    Iraq|Iraqi|Baghdad
    Ireland,Republic of Ireland|Irish,Irishman,Irishmen|Dublin
    Israel|Israeli|Jerusalem,Tel Aviv
    Italy|Italian|Rome
    Ivory Coast,Côte d'Ivoire|Ivorian|Abidjan
    Jamaica|Jamaican|Kingston
    Japan|Japanese|Tokyo
    Jordan|Jordanian|Amman
    Kazakhstan|Kazakh,Kazakhstani|Astana
    Kenya|Kenyan|Nairobi
    Kiribati||
    Kosovo|Kosovar,Kosovan|Pristina
    Kuwait|Kuwaiti|Kuwait City
    Kyrgyzstan|Kyrgyz|Bishkek
    Laos|Laotian,Lao|Vientiane
    Latvia|Latvian|Riga
    Lebanon|Lebanese|Beirut
    Lesotho|Basotho|Maseru
    Liberia|Liberian|Monrovia
    Libya|Libyan|Tripoli
    Liechtenstein||Vaduz
    Lithuania|Lithuanian|Vilnius
    Luxembourg|Luxembourgish|
    Madagascar|Malagasy|Antananarivo
    Malawi|Malawian|Lilongwe
    Malaysia|Malaysian|Kuala Lumpur
    Maldives|Maldivian|
    Mali|Malian|Bamako
    Malta|Maltese|Valletta
    Marshall Islands||
    Mauritania|Mauritanian|Nouakchott
    Mauritius|Mauritian|
    Mexico|Mexican|Mexico City
    Micronesia|Micronesian|
    Moldova,Moldavia|Moldovan|Chisinau
    Monaco|Monegasque|
    Mongolia|Mongolian,Mongol|Ulaanbaatar,Ulan Bator
    Montenegro|Montenegrin|Podgorica
    Morocco|Moroccan|Rabat
    Mozambique|Mozambican|Maputo
    Myanmar,Burma|Burmese|Naypyidaw,Yangon,Rangoon
    Namibia|Namibian|Windhoek
    Nauru|Nauruan|
    Nepal|Nepalese,Nepali|Kathmandu
    Netherlands,Holland|Dutch,Dutchman,Dutchmen|Amsterdam,The Hague,Hague
    New Zealand|Kiwi,New Zealander|
    Nicaragua|Nicaraguan|Managua
    Niger|Nigerien|Niamey
    Nigeria|Nigerian|Abuja
    North Korea,DPRK|North Korean|Pyongyang
    North Macedonia,Macedonia|Macedonian|Skopje
    Norway|Norwegian|Oslo
    Oman|Omani|Muscat
    Pakistan|Pakistani|Islamabad
    Palau|Palauan|
    Palestine|Palestinian|Ramallah
    Panama|Panamanian|Panama City
    Papua New Guinea||Port Moresby
    Paraguay|Paraguayan|Asuncion,Asunción
    Peru|Peruvian|Lima
    Philippines|Philippine,Filipino,Filipina|Manila
    Poland|Polish,Pole|Warsaw
    Portugal|Portuguese|Lisbon
    Qatar|Qatari|Doha
    Romania|Romanian|Bucharest
    Russia,Russian Federation|Russian|Moscow
    Rwanda|Rwandan|Kigali
    Samoa|Samoan|Apia
    San Marino||
    Saudi Arabia|Saudi,Saudi Arabian|Riyadh
    Senegal|Senegalese|Dakar
    Serbia|Serbian,Serb|Belgrade
    Seychelles||
    Sierra Leone|Sierra Leonean|Freetown
    Singapore|Singaporean|
    Slovakia|Slovak,Slovakian|Bratislava
    Slovenia|Slovenian,Slovene|Ljubljana
    Solomon Islands||Honiara
    Somalia|Somali|Mogadishu
    South Africa|South African|Pretoria,Cape Town,Johannesburg
    South Korea,Korea,Republic of Korea|South Korean,Korean|Seoul
    South Sudan|South Sudanese|Juba
    Soviet Union,USSR,U.S.S.R.|Soviet|
    Spain|Spanish,Spaniard|Madrid
    Sri Lanka|Sri Lankan,Sinhalese,Tamil|Colombo
    Sudan|Sudanese|Khartoum
    Suriname|Surinamese|Paramaribo
    Sweden|Swedish,Swede|Stockholm
    Switzerland|Swiss|Bern,Geneva,Zurich,Zürich
    Syria|Syrian|Damascus
    Taiwan|Taiwanese|Taipei
    Tajikistan|Tajik|Dushanbe
    Tanzania|Tanzanian|Dodoma,Dar es Salaam
    Thailand|Thai|Bangkok
    Togo|Togolese|Lome
    Tonga|Tongan|
    Trinidad,Trinidad and Tobago,Tobago|Trinidadian|Port of Spain
    Tunisia|Tunisian|Tunis
    Turkey,Türkiye|Turkish,Turk|Ankara
    Turkmenistan|Turkmen|Ashgabat
    Tuvalu||
    Uganda|Ugandan|Kampala
    Ukraine|Ukrainian|Kyiv,Kiev
    United Arab Emirates,UAE,U.A.E.|Emirati|Abu Dhabi
    United Kingdom,UK,U.K.,Britain,Great Britain|British,Briton,Brit|London
    England|English,Englishman,Englishmen,Englishwoman|
    Scotland|Scottish,Scot,Scotsman|Edinburgh
    Wales|Welsh,Welshman|Cardiff
    Northern Ireland|Northern Irish|Belfast
    United States,United States of America,USA,U.S.A.,US,U.S.,America|American|Washington
    Uruguay|Uruguayan|Montevideo
    Uzbekistan|Uzbek|Tashkent
    Vanuatu||Port Vila
    Vatican,Vatican City,Holy See||
    Venezuela|Venezuelan|Caracas
    Vietnam,South Vietnam,North Vietnam|Vietnamese|Hanoi
    Yemen|Yemeni|Sanaa,Sana'a,Aden
    Yugoslavia|Yugoslav,Yugoslavian|
    Zambia|Zambian|Lusaka
    Zimbabwe,Rhodesia|Zimbabwean|Harare
    Abkhazia|Abkhaz,Abkhazian|Sukhumi
    South Ossetia|South Ossetian,Ossetian|Tskhinvali
    Transnistria|Transnistrian|Tiraspol
    Georgia|Georgian|Tbilisi
    Puerto Rico|Puerto Rican|San Juan
    Hong Kong||
    """

  /// Adjectives and words for groups of people that belong to no one country: nationalities, faiths, parties.
  static let groups = """
    European,Asian,African,Latin American,Latino,Latina,Hispanic,Arab,Arabic,Kurdish,Kurd,Scandinavian,Nordic,Baltic,
    Slavic,Balkan,Chechen,Tatar,Cossack,Catalan,Basque,Flemish,Tibetan,Uighur,Uyghur,Rohingya,Hawaiian,Texan,
    Californian,Floridian,Roman,Byzantine,Ottoman,Victorian,Caribbean,Pashtun,Hutu,Tutsi,Maori,Inuit,Cherokee,Navajo,
    Sioux,Apache,Viking,Norman,Celtic,Germanic,Aztec,Maya,Mayan,Inca,Afro,Caucasian,Asian American,African American,
    Muslim,Christian,Jewish,Jew,Catholic,Roman Catholic,Protestant,Orthodox,Sunni,Shia,Shiite,Shi'ite,Hindu,Buddhist,
    Sikh,Mormon,Baptist,Methodist,Lutheran,Anglican,Presbyterian,Evangelical,Islamic,Islamist,Judeo,Zionist,Quaker,
    Jesuit,Puritan,Amish,Latin,Hebrew,Yiddish,Mandarin,Cantonese,Swahili,Gaelic,
    Republican,Democrat,Democratic,Conservative,Liberal,Socialist,Communist,Nazi,Fascist,Marxist,Leninist,Stalinist,
    Maoist,Libertarian,Labour,Tory,Tories,Whig,Green,Trumpist,Bolshevik,Menshevik,Stalinist,Confederate,
    Eastern,Western,Northern,Southern,Easterner,Westerner,Northerner,Southerner,Central,Transatlantic,Atlantic,
    Islam,Christianity,Judaism,Buddhism,Hinduism,Catholicism,Communism,Nazism,Marxism,
    Alabamian,Alaskan,Arizonan,Arkansan,Coloradan,Idahoan,Illinoisan,Hoosier,Iowan,Kansan,Kentuckian,Louisianan,
    Marylander,Michigander,Minnesotan,Mississippian,Missourian,Montanan,Nebraskan,Nevadan,Ohioan,Oklahoman,
    Pennsylvanian,Carolinian,Dakotan,Tennessean,Utahn,Vermonter,Virginian,Washingtonian,Wisconsinite,Wyomingite,
    Rican,Yorker,Londoner,Parisian,Muscovite,Berliner,Millennial,Boomer,Hasidim,Yazidi,Assyrian,Druze,Alawite,Copt
    """
}
