// Part of dossier. Licence: Apache-2.0, see LICENSE.

/// Given names that stand for each other: short forms, and one name in related languages.
enum GivenNames {
  /// Whether the two can be one person's given name; each is a word of a name.
  static func agree(_ a: PersonName.Word, _ b: PersonName.Word) -> Bool {
    if a.key == b.key { return true }
    if a.isInitial || b.isInitial {
      // By what is written and by the key: Yevgeny is abbreviated as Y. and as E.
      return a.letter == b.letter || a.key.first == b.key.first
    }
    guard let first = classes[a.key], let second = classes[b.key] else { return false }
    return first.contains { second.contains($0) }
  }

  private static let classes: [String: [Int]] = {
    var result: [String: [Int]] = [:]
    for (number, names) in table.split(separator: "\n").enumerated() {
      for name in names.split(separator: " ") { result[NameKey.key(name), default: []].append(number) }
    }
    return result
  }()

  /// A line for each name.
  private static let table = """
    joseph joe joey
    william bill will billy willie liam
    robert bob rob bobby robbie
    james jim jimmy jamie
    michael mike mick mickey
    richard rick dick rich ricky
    thomas tom tommy
    timothy tim
    daniel dan danny
    david dave
    stephen steven steve stefan
    edward ed eddie ted ned
    theodore ted teddy
    christopher chris
    christian chris
    christine christina chris tina
    matthew matt
    anthony antony tony
    andrew andy drew
    benjamin ben benny
    samuel sam sammy
    samantha sam
    gregory greg
    jeffrey jeff geoffrey geoff
    kenneth ken kenny
    lawrence larry laurence
    peter pete
    nicholas nick nicolas nicky
    alexander alex sandy sasha
    alexandra alex sandra sasha
    elizabeth liz beth betsy betty lisa eliza
    katherine catherine kate kathy cathy katie kathryn
    susan sue susie
    patrick pat paddy
    patricia pat patty trish
    john jack johnny jon
    jonathan jon jonny
    donald don donnie
    ronald ron ronnie
    raymond ray
    frederick fred freddy
    henry hank harry
    harold harry hal
    charles chuck charlie
    francis frank
    franklin frank
    gerald jerry gerry
    jerome jerry
    eugene gene
    albert al bert
    alfred al fred
    alan al
    bernard bernie
    mitchell mitch
    philip phillip phil
    douglas doug
    vincent vince vinny
    walter walt
    joshua josh
    nathan nathaniel nate nat
    zachary zach zack
    gabriel gabe
    abraham abe
    martin marty
    margaret meg maggie peggy
    deborah debra deb debbie
    jennifer jen jenny
    barbara barb
    cynthia cindy
    victoria vicky vicki
    rebecca becky
    kimberly kim
    jacqueline jackie
    theresa terry teresa
    terence terry terrence
    stanley stan
    leonard leo lenny len
    maxwell max
    maximilian max
    clifford cliff
    norman norm
    russell russ
    calvin cal
    emmanuel manuel manny
    arthur art
    curtis curt
    dennis denny
    ernest ernie
    herbert herb
    isaac ike
    lewis louis lou
    marcus mark
    marvin marv
    melvin mel
    oliver ollie
    reginald reg reggie
    roderick rod
    rudolph rudy
    solomon sol
    sidney sid
    tobias toby
    wesley wes
    mohammed muhammad mohamed mohammad muhammed mohamad mohamud mehmet
    ahmed ahmad ahmet
    hussein hussain husain husayn hossein
    hassan hasan
    yusuf youssef yousef yousuf yussef yusef
    omar umar
    osama usama
    abdullah abdallah abdulla
    said saeed sayed sayyid
    ibrahim ebrahim
    khalid khaled
    mustafa mostafa moustafa
    suleiman sulaiman soleiman
    abdul abdel
    mikhail michail mihail mykhailo mykhaylo
    vladimir volodymyr uladzimir
    sergey serhiy serhii siarhei
    dmitry dmytro dimitri
    nikolai mykola nicolai
    alexander aleksandr oleksandr aliaksandr
    alexey oleksiy oleksii aleksei
    andrey andriy andrii andrei
    yevgeny evgeny yevhen eugene
    pavel pavlo paul
    oleg oleh
    igor ihor
    kirill kyrylo cyril
    pyotr petro peter piotr
    yelena elena olena helena
    natalia nataliya natalya natalie
    yulia yuliya julia iuliia
    ekaterina yekaterina kateryna catherine
    anna hanna
    grigory hryhoriy gregory
    konstantin kostyantyn constantine
    vasily vasyl
    yuri yuriy georgy iurii
    josef joseph yosef iosif
    """
}
