<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv" sourcelanguage="en">
<context>
    <name>HealthWords</name>
    <message>
        <source>Not looked at yet.</source>
        <translation>Inte kontrollerad ännu.</translation>
    </message>
    <message>
        <source>Nothing beyond this computer answers.</source>
        <translation>Inget utanför den här datorn svarar.</translation>
    </message>
    <message>
        <source>Check the cable or the wireless network, then the firewall.</source>
        <translation>Kontrollera kabeln eller det trådlösa nätet, sedan brandväggen.</translation>
    </message>
    <message>
        <source>No name is found.</source>
        <translation>Inget namn hittas i nätet.</translation>
    </message>
    <message>
        <source>Check the name server of this computer’s network.</source>
        <translation>Kontrollera namnservern i datorns nät.</translation>
    </message>
    <message>
        <source>There is no such name.</source>
        <translation>Det finns inget sådant namn.</translation>
    </message>
    <message>
        <source>Check the address in the site profile, and the name server of this computer’s network.</source>
        <translation>Kontrollera adressen i profilen och namnservern i datorns nät.</translation>
    </message>
    <message>
        <source>The name server gives no usable answer.</source>
        <translation>Namnservern ger inget användbart svar.</translation>
    </message>
    <message>
        <source>The name server does not answer.</source>
        <translation>Namnservern svarar inte.</translation>
    </message>
    <message>
        <source>The connection is refused.</source>
        <translation>Anslutningen avvisas.</translation>
    </message>
    <message>
        <source>Check that the firewall lets this kiosk reach the address.</source>
        <translation>Kontrollera att brandväggen släpper kiosken till adressen.</translation>
    </message>
    <message>
        <source>Check the network connection.</source>
        <translation>Kontrollera nätverksanslutningen.</translation>
    </message>
    <message>
        <source>The certificate has expired.</source>
        <translation>Certifikatet har gått ut.</translation>
    </message>
    <message>
        <source>Tell those who run the service.</source>
        <translation>Meddela dem som driver tjänsten.</translation>
    </message>
    <message>
        <source>The certificate is not valid yet.</source>
        <translation>Certifikatet gäller inte ännu.</translation>
    </message>
    <message>
        <source>Check this computer’s clock, then tell those who run the service.</source>
        <translation>Kontrollera datorns klocka och meddela sedan dem som driver tjänsten.</translation>
    </message>
    <message>
        <source>The certificate does not fit the time: this computer’s clock seems to be wrong.</source>
        <translation>Certifikatet stämmer inte med tiden: datorns klocka verkar gå fel.</translation>
    </message>
    <message>
        <source>Set this computer’s clock (timedatectl).</source>
        <translation>Ställ datorns klocka (timedatectl).</translation>
    </message>
    <message>
        <source>The certificate is for another name.</source>
        <translation>Certifikatet gäller ett annat namn.</translation>
    </message>
    <message>
        <source>The certificate’s issuer is not known.</source>
        <translation>Certifikatets utfärdare är okänd.</translation>
    </message>
    <message>
        <source>If the network or the service has a certificate authority of its own, configure it; otherwise tell those who run it.</source>
        <translation>Om nätet eller tjänsten har en egen certifikatutfärdare, lägg till den i inställningarna; meddela annars dem som driver det.</translation>
    </message>
    <message>
        <source>The certificate has been revoked.</source>
        <translation>Certifikatet har återkallats.</translation>
    </message>
    <message>
        <source>The certificate is not acceptable.</source>
        <translation>Certifikatet kan inte godkännas.</translation>
    </message>
    <message>
        <source>Only outdated encryption is offered.</source>
        <translation>Bara föråldrad kryptering erbjuds.</translation>
    </message>
    <message>
        <source>What answers does not speak TLS.</source>
        <translation>Det som svarar talar inte TLS.</translation>
    </message>
    <message>
        <source>The service answers with an error of its own.</source>
        <translation>Tjänsten svarar med ett eget fel.</translation>
    </message>
    <message>
        <source>The service refuses the address.</source>
        <translation>Tjänsten avvisar adressen.</translation>
    </message>
    <message>
        <source>Check the address in the site profile.</source>
        <translation>Kontrollera adressen i profilen.</translation>
    </message>
    <message>
        <source>The service leads around in a circle.</source>
        <translation>Tjänsten leder runt i en cirkel.</translation>
    </message>
    <message>
        <source>The service leads to an address that cannot be followed.</source>
        <translation>Tjänsten leder till en adress som inte kan följas.</translation>
    </message>
    <message>
        <source>The service leads to a host that the site profile does not allow.</source>
        <translation>Tjänsten leder till en server som profilen inte tillåter.</translation>
    </message>
    <message>
        <source>The service answers with nothing.</source>
        <translation>Tjänstens svar är tomt.</translation>
    </message>
    <message>
        <source>The answer ends in the middle.</source>
        <translation>Svaret bryts mitt i.</translation>
    </message>
    <message>
        <source>The answer is not HTTP.</source>
        <translation>Svaret är inte HTTP.</translation>
    </message>
    <message>
        <source>The answer is not a web page.</source>
        <translation>Svaret är inte en webbsida.</translation>
    </message>
    <message>
        <source>The start page is very large.</source>
        <translation>Startsidan är mycket stor.</translation>
    </message>
    <message>
        <source>The service is slow.</source>
        <translation>Tjänsten är långsam.</translation>
    </message>
    <message>
        <source>Ask those who run the network.</source>
        <translation>Fråga dem som driver nätet.</translation>
    </message>
    <message>
        <source>The network answers in the service’s place.</source>
        <translation>Nätet svarar i tjänstens ställe.</translation>
    </message>
    <message>
        <source>The disk is filling up.</source>
        <translation>Disken håller på att bli full.</translation>
    </message>
    <message>
        <source>Free some space.</source>
        <translation>Frigör utrymme.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Disken är full.</translation>
    </message>
    <message>
        <source>Check the disk: the system makes a failing one read-only.</source>
        <translation>Kontrollera disken: systemet skrivskyddar en disk som håller på att gå sönder.</translation>
    </message>
    <message>
        <source>Give the kiosk’s user the right to write there.</source>
        <translation>Ge kioskens användare rätt att skriva där.</translation>
    </message>
    <message>
        <source>The folder is missing.</source>
        <translation>Mappen saknas.</translation>
    </message>
    <message>
        <source>Make it for the kiosk’s user, or restart the kiosk.</source>
        <translation>Skapa den för kioskens användare, eller starta om kiosken.</translation>
    </message>
    <message>
        <source>The disk does not answer.</source>
        <translation>Disken svarar inte.</translation>
    </message>
    <message>
        <source>Check the disk, or the network that it is on.</source>
        <translation>Kontrollera disken eller nätet som den finns i.</translation>
    </message>
    <message>
        <source>Room for visits is getting short.</source>
        <translation>Minnet för besöken börjar ta slut.</translation>
    </message>
    <message>
        <source>Free some memory, or restart the computer.</source>
        <translation>Frigör minne eller starta om datorn.</translation>
    </message>
    <message>
        <source>There is no room for a visit.</source>
        <translation>Det finns inget minne för ett besök.</translation>
    </message>
    <message>
        <source>The folder for visits is on a disk.</source>
        <translation>Mappen för besöken ligger på en disk.</translation>
    </message>
    <message>
        <source>Set [session] memory_dir to a folder in memory that the kiosk’s user may write in.</source>
        <translation>Ställ [session] memory_dir till en mapp i minnet som kioskens användare får skriva i.</translation>
    </message>
    <message>
        <source>The folder for visits is missing.</source>
        <translation>Mappen för besöken saknas.</translation>
    </message>
    <message>
        <source>The clock shows a time before this program was made.</source>
        <translation>Klockan visar en tid före programmets tillkomst.</translation>
    </message>
    <message>
        <source>The clock has been put forward or back.</source>
        <translation>Klockan har ställts fram eller tillbaka.</translation>
    </message>
    <message>
        <source>Check that the time is synchronised (timedatectl).</source>
        <translation>Kontrollera att tiden synkroniseras (timedatectl).</translation>
    </message>
    <message>
        <source>The clock differs from the service’s.</source>
        <translation>Klockan avviker från tjänstens.</translation>
    </message>
    <message>
        <source>The configuration is wrong.</source>
        <translation>Det finns ett fel i inställningarna.</translation>
    </message>
    <message>
        <source>Addresses without encryption are allowed, on this computer only.</source>
        <translation>Adresser utan kryptering är tillåtna, bara på den här datorn.</translation>
    </message>
    <message>
        <source>A program of the kiosk is missing.</source>
        <translation>Ett av kioskens program saknas.</translation>
    </message>
    <message>
        <source>Install the kiosk again.</source>
        <translation>Installera kiosken på nytt.</translation>
    </message>
    <message>
        <source>The font Inter is missing; texts are shown in another.</source>
        <translation>Typsnittet Inter saknas; texterna visas med ett annat.</translation>
    </message>
    <message>
        <source>Install the package fonts-inter.</source>
        <translation>Installera paketet fonts-inter.</translation>
    </message>
    <message>
        <source>The kiosk does not run as root.</source>
        <translation>Kiosken körs inte som root.</translation>
    </message>
    <message>
        <source>Run the kiosk as the user of the graphical session.</source>
        <translation>Kör kiosken som den grafiska sessionens användare.</translation>
    </message>
    <message>
        <source>User namespaces are forbidden: the browser’s sandbox is made of them.</source>
        <translation>Användarnamnrymder är förbjudna: webbläsarens sandlåda behöver dem.</translation>
    </message>
    <message>
        <source>There is no display.</source>
        <translation>Det finns ingen bildskärm.</translation>
    </message>
    <message>
        <source>Start the kiosk in a graphical session.</source>
        <translation>Starta kiosken i en grafisk session.</translation>
    </message>
    <message>
        <source>Nobody answers at the display.</source>
        <translation>Bildskärmen svarar inte.</translation>
    </message>
    <message>
        <source>The visitor’s screens keep failing.</source>
        <translation>Besökarens skärmbilder kraschar gång på gång.</translation>
    </message>
    <message>
        <source>Look at the system’s journal; restart the computer.</source>
        <translation>Se systemets logg; starta om datorn.</translation>
    </message>
    <message>
        <source>What a visit left could not be erased.</source>
        <translation>Spåren av ett besök kunde inte raderas.</translation>
    </message>
    <message>
        <source>Restart the computer.</source>
        <translation>Starta om datorn.</translation>
    </message>
    <message>
        <source>The practice service does not answer.</source>
        <translation>Övningstjänsten svarar inte.</translation>
    </message>
    <message>
        <source>Restart the kiosk.</source>
        <translation>Starta om kiosken.</translation>
    </message>
    <message>
        <source>Taken out of service at the desk.</source>
        <translation>Personalen har tagit kiosken ur bruk.</translation>
    </message>
    <message>
        <source>Put it back in service under “Actions”.</source>
        <translation>Ta den i bruk igen under ”Åtgärder”.</translation>
    </message>
    <message>
        <source>There is no keyring.</source>
        <translation>Det finns ingen nyckelring.</translation>
    </message>
    <message>
        <source>Install gnome-keyring and start the kiosk in the graphical session of its user.</source>
        <translation>Installera gnome-keyring och starta kiosken i sin användares grafiska session.</translation>
    </message>
    <message>
        <source>The keyring is locked.</source>
        <translation>Nyckelringen är låst.</translation>
    </message>
    <message>
        <source>The keyring does not answer.</source>
        <translation>Nyckelringen svarar inte.</translation>
    </message>
    <message>
        <source>The kiosk’s keys have not been made.</source>
        <translation>Kioskens nycklar har inte skapats.</translation>
    </message>
    <message>
        <source>Run “mfa-kiosk setup” as the kiosk’s user.</source>
        <translation>Kör ”mfa-kiosk setup” som kioskens användare.</translation>
    </message>
    <message>
        <source>A key is damaged.</source>
        <translation>En nyckel är skadad.</translation>
    </message>
    <message>
        <source>Find out who changed it. If nobody did wrong, run “mfa-kiosk setup --renew”: new keys, a new part of the journal, every PIN added again.</source>
        <translation>Ta reda på vem som ändrade den. Om ingen har gjort fel, kör ”mfa-kiosk setup --renew”: nya nycklar, en ny logg, och varje PIN läggs till på nytt.</translation>
    </message>
    <message>
        <source>These are not the keys that this kiosk was set up with.</source>
        <translation>Det här är inte de nycklar som kiosken togs i bruk med.</translation>
    </message>
    <message>
        <source>The keyring takes no new entries.</source>
        <translation>Det går inte att lägga till i nyckelringen.</translation>
    </message>
    <message>
        <source>Unlock the keyring, or give the kiosk’s user the right to change it.</source>
        <translation>Lås upp nyckelringen eller ge kioskens användare rätt att ändra den.</translation>
    </message>
    <message>
        <source>The keyring answers with an error.</source>
        <translation>Nyckelringen svarar med ett fel.</translation>
    </message>
    <message>
        <source>No staff PIN has been set up.</source>
        <translation>Ingen PIN-kod för personalen har skapats.</translation>
    </message>
    <message>
        <source>An administrator adds one: mfa-kiosk pin add</source>
        <translation>Administratören lägger till en: mfa-kiosk pin add</translation>
    </message>
    <message>
        <source>The PIN pad is locked after ten wrong PINs in a row.</source>
        <translation>PIN-tangenterna är låsta efter tio fel PIN-koder i rad.</translation>
    </message>
    <message>
        <source>Find out who tried. Then an administrator runs “mfa-kiosk pin unlock” as the kiosk’s user.</source>
        <translation>Ta reda på vem som försökte. Sedan kör administratören ”mfa-kiosk pin unlock” som kioskens användare.</translation>
    </message>
    <message>
        <source>The record of wrong PINs was removed, changed or put back.</source>
        <translation>Räknaren för fel PIN-koder har tagits bort, ändrats eller återställts.</translation>
    </message>
    <message>
        <source>There is not enough memory to check a PIN.</source>
        <translation>Minnet räcker inte för att kontrollera en PIN-kod.</translation>
    </message>
    <message>
        <source>Another PIN is being checked.</source>
        <translation>En annan PIN-kod kontrolleras just nu.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Försök igen.</translation>
    </message>
    <message>
        <source>Too many wrong PINs: the pad makes everybody wait.</source>
        <translation>För många fel PIN-koder: alla måste vänta.</translation>
    </message>
    <message>
        <source>There is nobody of that name.</source>
        <translation>Det finns ingen med det namnet.</translation>
    </message>
    <message>
        <source>Give the kiosk’s user the right to write there, and room on its disk.</source>
        <translation>Ge kioskens användare rätt att skriva där och frigör diskutrymme.</translation>
    </message>
    <message>
        <source>The kiosk’s state folder cannot be read.</source>
        <translation>Kioskens tillståndsmapp kan inte läsas.</translation>
    </message>
    <message>
        <source>Give the kiosk’s user the right to read there.</source>
        <translation>Ge kioskens användare rätt att läsa där.</translation>
    </message>
    <message>
        <source>There is no journal.</source>
        <translation>Det finns ingen logg.</translation>
    </message>
    <message>
        <source>The journal was written by a newer program.</source>
        <translation>Loggen är skriven av ett nyare program.</translation>
    </message>
    <message>
        <source>Install the newer program again.</source>
        <translation>Installera det nyare programmet igen.</translation>
    </message>
    <message>
        <source>The journal cannot be read.</source>
        <translation>Loggen kan inte läsas.</translation>
    </message>
    <message>
        <source>Check the disk, and who may read the folder.</source>
        <translation>Kontrollera disken och vem som får läsa mappen.</translation>
    </message>
    <message>
        <source>The journal was changed or is damaged.</source>
        <translation>Loggen har ändrats eller är skadad.</translation>
    </message>
    <message>
        <source>Copy the journal files and tell the security officer.</source>
        <translation>Kopiera loggfilerna och meddela den säkerhetsansvariga.</translation>
    </message>
    <message>
        <source>The journal was changed by somebody.</source>
        <translation>Någon har ändrat loggen.</translation>
    </message>
    <message>
        <source>The old journal was damaged: a new one was begun.</source>
        <translation>Den gamla loggen var skadad: en ny har påbörjats.</translation>
    </message>
    <message>
        <source>The journal cannot be written.</source>
        <translation>Det går inte att skriva i loggen.</translation>
    </message>
    <message>
        <source>Check the disk, and who may write in the folder.</source>
        <translation>Kontrollera disken och vem som får skriva i mappen.</translation>
    </message>
    <message>
        <source>The journal cannot grow: the disk is full.</source>
        <translation>Loggen kan inte växa: disken är full.</translation>
    </message>
    <message>
        <source>The journal is in use by another program.</source>
        <translation>Ett annat program använder loggen.</translation>
    </message>
    <message>
        <source>Close the other program.</source>
        <translation>Stäng det andra programmet.</translation>
    </message>
    <message>
        <source>The journal is in use by another kiosk program.</source>
        <translation>Ett annat kioskprogram använder loggen.</translation>
    </message>
    <message>
        <source>The journal cannot be locked.</source>
        <translation>Loggen kan inte låsas.</translation>
    </message>
    <message>
        <source>The journal was made with other keys.</source>
        <translation>Loggen är gjord med andra nycklar.</translation>
    </message>
    <message>
        <source>A record was refused: it was not of the journal’s form.</source>
        <translation>En post avvisades: den hade inte loggens form.</translation>
    </message>
    <message>
        <source>Tell this to the makers of the program.</source>
        <translation>Meddela programmets utvecklare.</translation>
    </message>
    <message>
        <source>The file could not be written.</source>
        <translation>Filen kunde inte skrivas.</translation>
    </message>
    <message>
        <source>The anchors of the journal cannot be read.</source>
        <translation>Loggens ankare kan inte läsas.</translation>
    </message>
    <message>
        <source>Check the system’s log.</source>
        <translation>Kontrollera systemets logg.</translation>
    </message>
    <message>
        <source>The journal’s anchor file cannot be written.</source>
        <translation>Loggens ankarfil kan inte skrivas.</translation>
    </message>
    <message>
        <source>The journal has not been anchored for a day.</source>
        <translation>Loggen har inte förankrats på ett dygn.</translation>
    </message>
    <message>
        <source>The security officer’s key is missing or wrong.</source>
        <translation>Den säkerhetsansvarigas nyckel saknas eller är fel.</translation>
    </message>
    <message>
        <source>The key’s file cannot be read.</source>
        <translation>Nyckelfilen kan inte läsas.</translation>
    </message>
    <message>
        <source>Check the path, and who may read it.</source>
        <translation>Kontrollera sökvägen och vem som får läsa filen.</translation>
    </message>
    <message>
        <source>The statistics cannot be read.</source>
        <translation>Statistiken kan inte läsas.</translation>
    </message>
    <message>
        <source>There is no visit.</source>
        <translation>Det finns inget besök.</translation>
    </message>
    <message>
        <source>The same is already under way.</source>
        <translation>Samma sak pågår redan.</translation>
    </message>
    <message>
        <source>Wait a moment.</source>
        <translation>Vänta ett ögonblick.</translation>
    </message>
    <message>
        <source>The journal’s anchor file was missing: somebody may have removed it.</source>
        <translation>Loggens ankarfil saknades: någon kan ha tagit bort den.</translation>
    </message>
    <message>
        <source>Out of service for maintenance.</source>
        <translation>Ur bruk för underhåll.</translation>
    </message>
    <message>
        <source>Out of service: the identity service is down.</source>
        <translation>Ur bruk: identitetstjänsten fungerar inte.</translation>
    </message>
    <message>
        <source>Out of service: the desk is closed.</source>
        <translation>Ur bruk: servicepunkten är stängd.</translation>
    </message>
    <message>
        <source>Out of service: something is broken.</source>
        <translation>Ur bruk: något är sönder.</translation>
    </message>
    <message>
        <source>Out of service; the reason is not known.</source>
        <translation>Ur bruk; orsaken är okänd.</translation>
    </message>
    <message>
        <source>There is no such reason.</source>
        <translation>Det finns ingen sådan orsak.</translation>
    </message>
    <message>
        <source>There is no connection to the network.</source>
        <translation>Det finns ingen nätverksanslutning.</translation>
    </message>
    <message>
        <source>The identity service does not answer.</source>
        <translation>Identitetstjänsten svarar inte.</translation>
    </message>
    <message>
        <source>No way to identify answers.</source>
        <translation>Inget sätt att identifiera sig svarar.</translation>
    </message>
    <message>
        <source>Something on this computer is not ready.</source>
        <translation>Något på den här datorn är inte redo.</translation>
    </message>
    <message>
        <source>See “Health” on the overview.</source>
        <translation>Se ”Skick” i översikten.</translation>
    </message>
    <message>
        <source>The keys are being read.</source>
        <translation>Nycklarna läses.</translation>
    </message>
    <message>
        <source>A configured certificate authority expires soon.</source>
        <translation>En certifikatutfärdare i inställningarna går snart ut.</translation>
    </message>
    <message>
        <source>Configure its successor in [trust] ca_file.</source>
        <translation>Ange dess efterträdare i [trust] ca_file.</translation>
    </message>
    <message>
        <source>The gate to the network does not answer.</source>
        <translation>Nätverksporten svarar inte.</translation>
    </message>
    <message>
        <source>The browser engine does not start.</source>
        <translation>Webbläsarmotorn startar inte.</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Nät</translation>
    </message>
    <message>
        <source>Identity service</source>
        <translation>Identitetstjänst</translation>
    </message>
    <message>
        <source>Microsoft sign-in</source>
        <translation>Microsoft-inloggning</translation>
    </message>
    <message>
        <source>Folder for the kiosk’s memory</source>
        <translation>Kioskens tillståndsmapp</translation>
    </message>
    <message>
        <source>Memory for visits</source>
        <translation>Minne för besöken</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Klocka</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Nycklar</translation>
    </message>
    <message>
        <source>Staff PINs</source>
        <translation>Personalens PIN-koder</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Logg</translation>
    </message>
    <message>
        <source>Visitor’s screens</source>
        <translation>Besökarens skärmbilder</translation>
    </message>
    <message>
        <source>Browser engine</source>
        <translation>Webbläsarmotor</translation>
    </message>
    <message>
        <source>Network gate</source>
        <translation>Nätverksport</translation>
    </message>
    <message>
        <source>Practice service</source>
        <translation>Övningstjänst</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Inställningar</translation>
    </message>
    <message>
        <source>Fonts</source>
        <translation>Typsnitt</translation>
    </message>
    <message>
        <source>Browser sandbox</source>
        <translation>Webbläsarens sandlåda</translation>
    </message>
    <message>
        <source>Erasure</source>
        <translation>Radering</translation>
    </message>
    <message>
        <source>Certificate authorities</source>
        <translation>Certifikatutfärdare</translation>
    </message>
    <message>
        <source>Display</source>
        <translation>Bildskärm</translation>
    </message>
    <message>
        <source>Tell this code to the administrator.</source>
        <translation>Meddela administratören den här koden.</translation>
    </message>
    <message>
        <source>The service speaks HTTP/2 alone: this check does not, visitors’ pages do.</source>
        <translation>Tjänsten talar bara HTTP/2: den här kontrollen gör det inte, besökarnas sidor gör det.</translation>
    </message>
    <message>
        <source>Nothing, if visits go well.</source>
        <translation>Ingenting, om besöken går bra.</translation>
    </message>
    <message>
        <source>The kiosk’s journal is gone: a new one was begun.</source>
        <translation>Kioskens logg är borta: en ny har påbörjats.</translation>
    </message>
    <message>
        <source>Find out who took it away, and tell the security officer.</source>
        <translation>Ta reda på vem som har tagit bort den och meddela den säkerhetsansvariga.</translation>
    </message>
    <message>
        <source>The kernel cannot keep the kiosk from the user’s other files.</source>
        <translation>Kärnan kan inte hålla kiosken borta från användarens andra filer.</translation>
    </message>
    <message>
        <source>The browser’s sandbox does not hold a page as it should.</source>
        <translation>Webbläsarens sandlåda håller inte en sida inne som den ska.</translation>
    </message>
    <message>
        <source>Allow nested namespaces: user.max_user_namespaces, user.max_net_namespaces, user.max_pid_namespaces.</source>
        <translation>Tillåt nästlade namnrymder: user.max_user_namespaces, user.max_net_namespaces, user.max_pid_namespaces.</translation>
    </message>
    <message>
        <source>The browser shows no page of the kiosk’s own.</source>
        <translation>Webbläsaren visar inte kioskens egen sida.</translation>
    </message>
    <message>
        <source>Restart the computer. If that does not help, install the kiosk again.</source>
        <translation>Starta om datorn. Om det inte hjälper, installera kiosken på nytt.</translation>
    </message>
    <message>
        <source>The kernel cannot limit what the kiosk’s programs ask of it.</source>
        <translation>Kärnan kan inte begränsa vad kioskens program begär av den.</translation>
    </message>
    <message>
        <source>Other programs of the kiosk’s user can look into a visitor’s page.</source>
        <translation>Andra program som kioskens användare kör kan se innehållet på en besökares sida.</translation>
    </message>
    <message>
        <source>The network wants somebody to sign in.</source>
        <translation>Nätet vill att någon loggar in.</translation>
    </message>
    <message>
        <source>Sign this computer in to the network, or have it exempted from the network’s sign-in page.</source>
        <translation>Logga in datorn i nätet, eller be att den undantas från nätets inloggningssida.</translation>
    </message>
    <message>
        <source>There is no route to the address.</source>
        <translation>Det finns ingen väg till adressen.</translation>
    </message>
    <message>
        <source>Nobody accepts the connection.</source>
        <translation>Ingen tar emot anslutningen.</translation>
    </message>
    <message>
        <source>Check what stands between this kiosk and the address: a proxy or a sign-in page.</source>
        <translation>Kontrollera vad som finns mellan kiosken och adressen: en proxy eller en inloggningssida.</translation>
    </message>
    <message>
        <source>No encrypted connection can be made.</source>
        <translation>Ingen krypterad anslutning går att skapa.</translation>
    </message>
    <message>
        <source>The encrypted connection is not made in time.</source>
        <translation>Den krypterade anslutningen skapas inte i tid.</translation>
    </message>
    <message>
        <source>The service is contacted too often.</source>
        <translation>Tjänsten kontaktas för ofta.</translation>
    </message>
    <message>
        <source>If the service has moved, add the host to the site profile. A network’s sign-in page does this too.</source>
        <translation>Om tjänsten har flyttat, lägg till servern i profilen. Även nätets inloggningssida gör så här.</translation>
    </message>
    <message>
        <source>The service accepts the connection but says nothing.</source>
        <translation>Tjänsten tar emot anslutningen men säger inget.</translation>
    </message>
    <message>
        <source>The answer is not complete in time.</source>
        <translation>Svaret blir inte klart i tid.</translation>
    </message>
    <message>
        <source>The network leads to a sign-in page.</source>
        <translation>Nätet leder till en inloggningssida.</translation>
    </message>
    <message>
        <source>The disk cannot be written to.</source>
        <translation>Det går inte att skriva på disken.</translation>
    </message>
    <message>
        <source>The folder cannot be written to.</source>
        <translation>Det går inte att skriva i mappen.</translation>
    </message>
    <message>
        <source>The folder for visits cannot be written to.</source>
        <translation>Det går inte att skriva i mappen för besöken.</translation>
    </message>
    <message>
        <source>Unlock the keyring: sign in to the kiosk’s session with the password. The kiosk then goes on by itself.</source>
        <translation>Lås upp nyckelringen: logga in i kioskens session med lösenordet. Kiosken fortsätter sedan av sig själv.</translation>
    </message>
    <message>
        <source>Restart the keyring, or sign in again. The kiosk then goes on by itself.</source>
        <translation>Starta om nyckelringen eller logga in på nytt. Kiosken fortsätter sedan av sig själv.</translation>
    </message>
    <message>
        <source>Look at the keyring’s own messages, and sign in again.</source>
        <translation>Se nyckelringens egna meddelanden och logga in på nytt.</translation>
    </message>
    <message>
        <source>Free some memory: a check takes 128 MiB.</source>
        <translation>Frigör minne: en kontroll tar 128 MiB.</translation>
    </message>
    <message>
        <source>The kiosk’s state folder cannot be written to.</source>
        <translation>Det går inte att skriva i kioskens tillståndsmapp.</translation>
    </message>
    <message>
        <source>The journal is write-protected.</source>
        <translation>Loggen är skrivskyddad.</translation>
    </message>
    <message>
        <source>Something in the site profile needs mending.</source>
        <translation>Något i profilen behöver rättas.</translation>
    </message>
    <message>
        <source>Open for visitors</source>
        <translation>Öppen för besökare</translation>
    </message>
    <message>
        <source>Correct the site profile.</source>
        <translation>Rätta profilen.</translation>
    </message>
    <message>
        <source>Correct the file.</source>
        <translation>Rätta filen.</translation>
    </message>
    <message>
        <source>For practice and tests only: visitors need https.</source>
        <translation>Bara för övning och test: besökarnas sidor kräver https.</translation>
    </message>
    <message>
        <source>Allow them: user.max_user_namespaces, kernel.unprivileged_userns_clone, or an AppArmor profile with “userns”.</source>
        <translation>Tillåt dem: user.max_user_namespaces, kernel.unprivileged_userns_clone eller en AppArmor-profil med ”userns”.</translation>
    </message>
    <message>
        <source>Use Debian’s own kernel, with landlock among the modules that lsm= names, if it is given.</source>
        <translation>Använd Debians egen kärna. Om startraden har lsm= ska också landlock finnas i listan.</translation>
    </message>
    <message>
        <source>Use Debian’s own kernel: it has CONFIG_SECCOMP_FILTER. In a container, allow seccomp.</source>
        <translation>Använd Debians egen kärna: den har CONFIG_SECCOMP_FILTER. Tillåt seccomp i en behållare.</translation>
    </message>
    <message>
        <source>Set kernel.yama.ptrace_scope=3, as the file 60-mfa-kiosk.conf of the package mfa-kiosk-station does; give the kiosk a user of its own.</source>
        <translation>Ställ in kernel.yama.ptrace_scope=3, som filen 60-mfa-kiosk.conf i paketet mfa-kiosk-station gör; ge kiosken en egen användare.</translation>
    </message>
<message>
        <source>Nobody has a key on this computer.</source>
        <translation>Ingen har en nyckel på den här datorn.</translation>
    </message>
<message>
        <source>This desk is locked.</source>
        <translation>Den här disken är låst.</translation>
    </message>
    <message>
        <source>Type your PIN, then try again.</source>
        <translation>Skriv din PIN-kod och försök igen.</translation>
    </message>
    <message>
        <source>This desk has no connection to the broker.</source>
        <translation>Den här disken har ingen förbindelse till meddelandeservern.</translation>
    </message>
    <message>
        <source>Try again once it is connected; until then somebody must walk to the kiosk.</source>
        <translation>Försök igen när förbindelsen är tillbaka; tills dess måste någon gå till kiosken.</translation>
    </message>
    <message>
        <source>The kiosk has not reported lately.</source>
        <translation>Kiosken har inte meddelat sig på sistone.</translation>
    </message>
    <message>
        <source>Look at the kiosk itself, and at its network connection.</source>
        <translation>Kontrollera själva kiosken och dess nätverksförbindelse.</translation>
    </message>
    <message>
        <source>The kiosk has not answered.</source>
        <translation>Kiosken har inte svarat.</translation>
    </message>
    <message>
        <source>Try again; if it does not help, walk to the kiosk.</source>
        <translation>Försök igen; om det inte hjälper, gå till kiosken.</translation>
    </message>
    <message>
        <source>The kiosks’ journal heads cannot be kept.</source>
        <translation>Kioskernas loggsigill kan inte sparas.</translation>
    </message>
    <message>
        <source>Free some space on this computer’s disk.</source>
        <translation>Frigör utrymme på datorns disk.</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>Filen kan inte läsas.</translation>
    </message>
    <message>
        <source>Check its path, and who may read it.</source>
        <translation>Kontrollera dess sökväg och vem som får läsa den.</translation>
    </message>
    <message>
        <source>The configuration is wrong or missing.</source>
        <translation>Konfigurationen är felaktig eller saknas.</translation>
    </message>
    <message>
        <source>Set this desk up: mfa-desk setup</source>
        <translation>Ta disken i bruk: mfa-desk setup</translation>
    </message>
    <message>
        <source>The desk’s id is not the name in its certificate.</source>
        <translation>Diskens id är inte namnet i dess certifikat.</translation>
    </message>
<message>
        <source>The broker between this kiosk and the desk cannot be reached.</source>
        <translation>Förmedlingsservern mellan kiosken och servicepunkten kan inte nås.</translation>
    </message>
    <message>
        <source>Check the network and the broker. Calls still show and ring at this kiosk.</source>
        <translation>Kontrollera nätverket och förmedlingsservern. Rop på hjälp syns och hörs ändå vid kiosken.</translation>
    </message>
    <message>
        <source>The certificate for the way to the desk has expired, expires soon or is not accepted.</source>
        <translation>Certifikatet för förbindelsen till servicepunkten har gått ut, går snart ut eller godtas inte.</translation>
    </message>
    <message>
        <source>Make a new one, and compare the files and the authority that [desk] names.</source>
        <translation>Gör ett nytt och jämför filerna och utfärdaren som anges under [desk].</translation>
    </message>
    <message>
        <source>The broker does not take what this kiosk reports.</source>
        <translation>Förmedlingsservern tar inte emot kioskens uppgifter.</translation>
    </message>
    <message>
        <source>Compare the broker’s access list with the kiosk’s name in [desk] and in its certificate.</source>
        <translation>Jämför förmedlingsserverns åtkomstlista med kioskens namn under [desk] och i certifikatet.</translation>
    </message>
    <message>
        <source>Another kiosk has the same name.</source>
        <translation>En annan kiosk har samma namn.</translation>
    </message>
    <message>
        <source>Give each kiosk its own name and certificate in [desk].</source>
        <translation>Ge varje kiosk ett eget namn och certifikat under [desk].</translation>
    </message>
    <message>
        <source>The program library for the way to the desk is missing.</source>
        <translation>Programbiblioteket för förbindelsen till servicepunkten saknas.</translation>
    </message>
    <message>
        <source>Install the package libmosquitto1.</source>
        <translation>Installera paketet libmosquitto1.</translation>
    </message>
    <message>
        <source>Too many requests came at once.</source>
        <translation>För många begäranden kom på en gång.</translation>
    </message>
    <message>
        <source>Wait a moment, then try again.</source>
        <translation>Vänta en stund och försök igen.</translation>
    </message>
    <message>
        <source>There is more than fits into one answer.</source>
        <translation>Det finns mer än vad som ryms i ett svar.</translation>
    </message>
    <message>
        <source>Ask for a shorter period.</source>
        <translation>Välj en kortare period.</translation>
    </message>
    <message>
        <source>The request could not be read.</source>
        <translation>Begäran kunde inte läsas.</translation>
    </message>
    <message>
        <source>Install the same release on kiosks and desks.</source>
        <translation>Installera samma version på kioskerna och servicepunkterna.</translation>
    </message>
    <message>
        <source>This kiosk’s configuration does not name whoever asks.</source>
        <translation>Den som begär detta finns inte i kioskens inställningar.</translation>
    </message>
    <message>
        <source>Add the line that “mfa-desk setup” prints to [[desk.people]], and restart the kiosk.</source>
        <translation>Lägg till raden som ”mfa-desk setup” skriver ut under [[desk.people]] och starta om kiosken.</translation>
    </message>
    <message>
        <source>The request was not signed with the key that belongs to this name.</source>
        <translation>Begäran är inte undertecknad med nyckeln som hör till namnet.</translation>
    </message>
    <message>
        <source>Compare the key in [[desk.people]] with the one that “mfa-desk setup” prints.</source>
        <translation>Jämför nyckeln under [[desk.people]] med den som ”mfa-desk setup” skriver ut.</translation>
    </message>
    <message>
        <source>The request was meant for another kiosk.</source>
        <translation>Begäran var avsedd för en annan kiosk.</translation>
    </message>
    <message>
        <source>Find out who has sent it on.</source>
        <translation>Ta reda på vem som har skickat den vidare.</translation>
    </message>
    <message>
        <source>The request came from another desk than the one that made it.</source>
        <translation>Begäran kom från en annan servicepunkt än den som gjorde den.</translation>
    </message>
    <message>
        <source>The kiosk has been restarted meanwhile.</source>
        <translation>Kiosken har startats om under tiden.</translation>
    </message>
    <message>
        <source>Look at its new state, then try again.</source>
        <translation>Titta på dess nya läge och försök igen.</translation>
    </message>
    <message>
        <source>The request came too late.</source>
        <translation>Begäran kom för sent.</translation>
    </message>
    <message>
        <source>Look at the kiosk’s state, then try again.</source>
        <translation>Titta på kioskens läge och försök igen.</translation>
    </message>
    <message>
        <source>The same request, or a newer one, came before.</source>
        <translation>Samma begäran eller en nyare har redan kommit.</translation>
    </message>
    <message>
        <source>Try again. If nobody has asked twice, somebody plays back old requests.</source>
        <translation>Försök igen. Om ingen har begärt det två gånger spelar någon upp gamla begäranden.</translation>
    </message>
    <message>
        <source>The kiosk cannot write down that it has seen the request.</source>
        <translation>Kiosken kan inte anteckna att den har sett begäran.</translation>
    </message>
    <message>
        <source>Give the kiosk’s user the right to write in its state folder, and room on its disk.</source>
        <translation>Ge kioskens användare skrivrätt i tillståndsmappen och frigör plats på disken.</translation>
    </message>
    <message>
        <source>That visit is over.</source>
        <translation>Det besöket är över.</translation>
    </message>
    <message>
        <source>The site profile has no such message.</source>
        <translation>Profilen har inget sådant meddelande.</translation>
    </message>
    <message>
        <source>Way to the desk</source>
        <translation>Förbindelse till servicepunkten</translation>
    </message>
    <message>
        <source>Certificate for the desk</source>
        <translation>Certifikat för servicepunkten</translation>
    </message>
<message>
        <source>The program library for MQTT is missing.</source>
        <translation>Programbiblioteket för MQTT saknas.</translation>
    </message>
    <message>
        <source>A broker on another computer is only spoken to encrypted.</source>
        <translation>En förmedlingsserver på en annan dator kontaktas bara krypterat.</translation>
    </message>
    <message>
        <source>Configure authority, certificate and key.</source>
        <translation>Ange utfärdare, certifikat och nyckel.</translation>
    </message>
    <message>
        <source>Certificate or key cannot be read.</source>
        <translation>Certifikatet eller nyckeln kan inte läsas.</translation>
    </message>
    <message>
        <source>Check the paths, and who may read the files.</source>
        <translation>Kontrollera sökvägarna och vem som får läsa filerna.</translation>
    </message>
    <message>
        <source>The broker’s name is not found.</source>
        <translation>Förmedlingsserverns namn hittas inte.</translation>
    </message>
    <message>
        <source>Check the broker’s name, and the name server of this computer’s network.</source>
        <translation>Kontrollera förmedlingsserverns namn och namnservern i datorns nätverk.</translation>
    </message>
    <message>
        <source>The broker does not answer.</source>
        <translation>Förmedlingsservern svarar inte.</translation>
    </message>
    <message>
        <source>Check that the broker runs, and that the firewall lets this computer reach it.</source>
        <translation>Kontrollera att förmedlingsservern är i gång och att brandväggen släpper fram den här datorn.</translation>
    </message>
    <message>
        <source>The broker’s certificate is not acceptable.</source>
        <translation>Förmedlingsserverns certifikat kan inte godtas.</translation>
    </message>
    <message>
        <source>Compare the broker’s name and authority with the configured ones.</source>
        <translation>Jämför förmedlingsserverns namn och utfärdare med inställningarna.</translation>
    </message>
    <message>
        <source>The broker’s certificate does not fit the time.</source>
        <translation>Förmedlingsserverns certifikat gäller inte just nu.</translation>
    </message>
    <message>
        <source>Renew the broker’s certificate, or set this computer’s clock.</source>
        <translation>Förnya förmedlingsserverns certifikat eller ställ den här datorns klocka.</translation>
    </message>
    <message>
        <source>The broker does not accept this computer’s certificate.</source>
        <translation>Förmedlingsservern godtar inte den här datorns certifikat.</translation>
    </message>
    <message>
        <source>Make a new certificate for this computer.</source>
        <translation>Gör ett nytt certifikat för den här datorn.</translation>
    </message>
    <message>
        <source>The broker refuses the connection.</source>
        <translation>Förmedlingsservern avvisar förbindelsen.</translation>
    </message>
    <message>
        <source>Check what the broker’s log says.</source>
        <translation>Se vad förmedlingsserverns logg säger.</translation>
    </message>
    <message>
        <source>Another program has connected under the same name.</source>
        <translation>Ett annat program har anslutit sig under samma namn.</translation>
    </message>
    <message>
        <source>Give each computer its own name and certificate.</source>
        <translation>Ge varje dator ett eget namn och certifikat.</translation>
    </message>
    <message>
        <source>The connection to the broker was lost.</source>
        <translation>Förbindelsen till förmedlingsservern bröts.</translation>
    </message>
    <message>
        <source>Check the network and the broker.</source>
        <translation>Kontrollera nätverket och förmedlingsservern.</translation>
    </message>
    <message>
        <source>The broker’s access list does not allow this.</source>
        <translation>Förmedlingsserverns åtkomstlista tillåter inte detta.</translation>
    </message>
    <message>
        <source>Compare the broker’s access list with the names in the certificates.</source>
        <translation>Jämför förmedlingsserverns åtkomstlista med namnen i certifikaten.</translation>
    </message>
<message>
        <source>The system does not say how this is.</source>
        <translation>Systemet säger inte hur det är med detta.</translation>
    </message>
    <message>
        <source>The kiosk does not run as its unit: no watchdog and no memory limit.</source>
        <translation>Kiosken körs inte som sin enhet: ingen övervakning och ingen minnesgräns.</translation>
    </message>
    <message>
        <source>An administrator runs “systemctl restart mfa-kiosk-screen”; “systemctl status mfa-kiosk-screen” says more.</source>
        <translation>En administratör kör ”systemctl restart mfa-kiosk-screen”; ”systemctl status mfa-kiosk-screen” säger mer.</translation>
    </message>
    <message>
        <source>Nobody watches over the kiosk: if it hangs, it stays so.</source>
        <translation>Ingen övervakar kiosken: om den hänger sig förblir den så.</translation>
    </message>
    <message>
        <source>Take away what changes the unit mfa-kiosk.service: “systemctl --user cat mfa-kiosk” shows it.</source>
        <translation>Ta bort det som ändrar enheten mfa-kiosk.service: ”systemctl --user cat mfa-kiosk” visar det.</translation>
    </message>
    <message>
        <source>The kiosk’s memory has no limit.</source>
        <translation>Kioskens minne har ingen gräns.</translation>
    </message>
    <message>
        <source>Take away what changes the unit mfa-kiosk.service; the kernel needs its memory controller (no “cgroup_disable=memory”).</source>
        <translation>Ta bort det som ändrar enheten mfa-kiosk.service; kärnan behöver sin minneskontroll (inget ”cgroup_disable=memory”).</translation>
    </message>
    <message>
        <source>The kiosk’s firewall is not loaded.</source>
        <translation>Kioskens brandvägg är inte laddad.</translation>
    </message>
    <message>
        <source>An administrator runs “systemctl restart mfa-kiosk-firewall”; “systemctl status mfa-kiosk-firewall” says more: one mistake, or one user that does not exist, and nothing of it is loaded.</source>
        <translation>En administratör kör ”systemctl restart mfa-kiosk-firewall”; ”systemctl status mfa-kiosk-firewall” säger mer: ett enda fel, eller en användare som inte finns, och ingenting av den laddas.</translation>
    </message>
    <message>
        <source>The firewall lets through what it should refuse.</source>
        <translation>Brandväggen släpper igenom det som den borde avvisa.</translation>
    </message>
    <message>
        <source>An administrator runs “systemctl reload mfa-kiosk-firewall” and looks for what else changes the rules.</source>
        <translation>En administratör kör ”systemctl reload mfa-kiosk-firewall” och söker efter vad annat som ändrar reglerna.</translation>
    </message>
    <message>
        <source>Another console lets people log in.</source>
        <translation>En annan konsol låter folk logga in.</translation>
    </message>
    <message>
        <source>An administrator disables what is named, and takes “console=” out of the kernel’s command line.</source>
        <translation>En administratör stänger av det som nämns och tar bort ”console=” ur kärnans kommandorad.</translation>
    </message>
    <message>
        <source>Keys open a console or switch the computer off.</source>
        <translation>Tangenter öppnar en konsol eller stänger av datorn.</translation>
    </message>
    <message>
        <source>Restart the computer. If that does not help, look for another file in logind.conf.d.</source>
        <translation>Starta om datorn. Om det inte hjälper, sök efter en annan fil i logind.conf.d.</translation>
    </message>
    <message>
        <source>Settings of the kernel are not the kiosk’s.</source>
        <translation>Kärnans inställningar är inte kioskens.</translation>
    </message>
    <message>
        <source>Restart the computer. If that does not help, look for another file in sysctl.d.</source>
        <translation>Starta om datorn. Om det inte hjälper, sök efter en annan fil i sysctl.d.</translation>
    </message>
    <message>
        <source>Names are asked for where the firewall lets nobody ask.</source>
        <translation>Namn frågas där brandväggen inte låter någon fråga.</translation>
    </message>
    <message>
        <source>Install systemd-resolved, or have /etc/resolv.conf name a server on this computer.</source>
        <translation>Installera systemd-resolved, eller låt /etc/resolv.conf ange en server på den här datorn.</translation>
    </message>
    <message>
        <source>Nothing keeps the clock right.</source>
        <translation>Ingenting håller klockan rätt.</translation>
    </message>
    <message>
        <source>Check the time service: “timedatectl”. The network may have a time server of its own.</source>
        <translation>Kontrollera tidstjänsten: ”timedatectl”. Nätverket kan ha en egen tidsserver.</translation>
    </message>
    <message>
        <source>Security updates wait.</source>
        <translation>Säkerhetsuppdateringar väntar.</translation>
    </message>
    <message>
        <source>They are installed at night by unattended-upgrades. An administrator can run “apt upgrade”.</source>
        <translation>De installeras på natten av unattended-upgrades. En administratör kan köra ”apt upgrade”.</translation>
    </message>
    <message>
        <source>It is not known whether updates wait.</source>
        <translation>Det är inte känt om uppdateringar väntar.</translation>
    </message>
    <message>
        <source>An administrator runs “apt update” and sees why it is not done by itself.</source>
        <translation>En administratör kör ”apt update” och ser varför det inte sker av sig självt.</translation>
    </message>
    <message>
        <source>An update needs a restart.</source>
        <translation>En uppdatering kräver omstart.</translation>
    </message>
    <message>
        <source>Restart the computer when nobody is there.</source>
        <translation>Starta om datorn när ingen är där.</translation>
    </message>
    <message>
        <source>Whatever is plugged in is used.</source>
        <translation>Vad som än ansluts tas i bruk.</translation>
    </message>
    <message>
        <source>An administrator plugs in what belongs to the kiosk and runs “sudo mfa-kiosk station usb”.</source>
        <translation>En administratör ansluter det som hör till kiosken och kör ”sudo mfa-kiosk station usb”.</translation>
    </message>
    <message>
        <source>Outside the opening hours.</source>
        <translation>Utanför öppettiderna.</translation>
    </message>
    <message>
        <source>Opening hours</source>
        <translation>Öppettider</translation>
    </message>
    <message>
        <source>Firewall</source>
        <translation>Brandvägg</translation>
    </message>
    <message>
        <source>Watchdog and memory limit</source>
        <translation>Övervakning och minnesgräns</translation>
    </message>
    <message>
        <source>Consoles and keys</source>
        <translation>Konsoler och tangenter</translation>
    </message>
    <message>
        <source>Kernel settings</source>
        <translation>Kärnans inställningar</translation>
    </message>
    <message>
        <source>Name server</source>
        <translation>Namnserver</translation>
    </message>
    <message>
        <source>Time service</source>
        <translation>Tidstjänst</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>Uppdateringar</translation>
    </message>
    <message>
        <source>USB ports</source>
        <translation>USB-portar</translation>
    </message>
    <message>
        <source>The print system does not answer.</source>
        <translation>Utskriftssystemet svarar inte.</translation>
    </message>
    <message>
        <source>An administrator installs the package cups, or runs “systemctl restart cups”.</source>
        <translation>En administratör installerar paketet cups eller kör ”systemctl restart cups”.</translation>
    </message>
    <message>
        <source>The print system has no printer of that name.</source>
        <translation>Utskriftssystemet har ingen skrivare med det namnet.</translation>
    </message>
    <message>
        <source>An administrator adds the queue with “lpadmin”, or corrects queue in [printer].</source>
        <translation>En administratör lägger till kön med ”lpadmin” eller rättar queue i [printer].</translation>
    </message>
    <message>
        <source>The printer’s queue is stopped.</source>
        <translation>Skrivarens kö är stoppad.</translation>
    </message>
    <message>
        <source>An administrator runs “cupsenable” and “cupsaccept” with the queue’s name.</source>
        <translation>En administratör kör ”cupsenable” och ”cupsaccept” med köns namn.</translation>
    </message>
    <message>
        <source>A slip that fails would stop the queue, or come out later.</source>
        <translation>En lapp som misslyckas skulle stoppa kön eller skrivas ut senare.</translation>
    </message>
    <message>
        <source>An administrator sets printer-error-policy=abort-job for the queue with “lpadmin”.</source>
        <translation>En administratör anger printer-error-policy=abort-job för kön med ”lpadmin”.</translation>
    </message>
    <message>
        <source>The queue is of another kind than [printer] says.</source>
        <translation>Kön är av ett annat slag än [printer] säger.</translation>
    </message>
    <message>
        <source>An administrator makes the queue anew, as station.md says for its kind.</source>
        <translation>En administratör gör om kön, som station.md anger för dess slag.</translation>
    </message>
    <message>
        <source>The printer does not answer.</source>
        <translation>Skrivaren svarar inte.</translation>
    </message>
    <message>
        <source>Check that it is switched on, and its cable. One in the network needs an exception to the kiosk’s firewall.</source>
        <translation>Kontrollera att den är på och dess kabel. En nätverksskrivare behöver ett undantag i kioskens brandvägg.</translation>
    </message>
    <message>
        <source>The printer is out of paper.</source>
        <translation>Papperet i skrivaren är slut.</translation>
    </message>
    <message>
        <source>Put in a new roll.</source>
        <translation>Sätt i en ny rulle.</translation>
    </message>
    <message>
        <source>The printer has no paper of the slip’s width.</source>
        <translation>Skrivaren har inget papper av lappens bredd.</translation>
    </message>
    <message>
        <source>Load the roll that paper_width_mm in [printer] says, and make the queue anew, or correct the width.</source>
        <translation>Sätt i den rulle som paper_width_mm i [printer] anger och gör om kön, eller rätta bredden.</translation>
    </message>
    <message>
        <source>The paper is stuck in the printer.</source>
        <translation>Papperet har fastnat i skrivaren.</translation>
    </message>
    <message>
        <source>Open the printer and take the paper out.</source>
        <translation>Öppna skrivaren och ta ut papperet.</translation>
    </message>
    <message>
        <source>The printer is open.</source>
        <translation>Skrivaren är öppen.</translation>
    </message>
    <message>
        <source>Close its cover.</source>
        <translation>Stäng dess lock.</translation>
    </message>
    <message>
        <source>The printer reports a fault.</source>
        <translation>Skrivaren anger ett fel.</translation>
    </message>
    <message>
        <source>Look at the printer itself; switch it off and on.</source>
        <translation>Titta på själva skrivaren; stäng av den och slå på den igen.</translation>
    </message>
    <message>
        <source>The printer has not printed a slip in time: it was cancelled.</source>
        <translation>Skrivaren skrev inte ut en lapp i tid: den avbröts.</translation>
    </message>
    <message>
        <source>Look at the printer itself. The button comes back after five minutes.</source>
        <translation>Titta på själva skrivaren. Knappen kommer tillbaka efter fem minuter.</translation>
    </message>
    <message>
        <source>The printer has not printed a slip.</source>
        <translation>Skrivaren skrev inte ut en lapp.</translation>
    </message>
    <message>
        <source>Look at the printer itself, and at its queue (“lpstat”). The button comes back after five minutes.</source>
        <translation>Titta på själva skrivaren och på dess kö (”lpstat”). Knappen kommer tillbaka efter fem minuter.</translation>
    </message>
    <message>
        <source>The kiosk’s program for slips does not run.</source>
        <translation>Kioskens program för lappar fungerar inte.</translation>
    </message>
    <message>
        <source>Slips pass through a folder on the disk.</source>
        <translation>Lapparna går genom en mapp på disken.</translation>
    </message>
    <message>
        <source>Put /var/spool/cups into memory, as the package mfa-kiosk-station does: var-spool-cups.mount.</source>
        <translation>Lägg /var/spool/cups i minnet, som paketet mfa-kiosk-station gör: var-spool-cups.mount.</translation>
    </message>
    <message>
        <source>The print system keeps what it has printed.</source>
        <translation>Utskriftssystemet sparar det som har skrivits ut.</translation>
    </message>
    <message>
        <source>Set “PreserveJobFiles No” and “PreserveJobHistory 60” in cupsd.conf, as the file of the package mfa-kiosk-station does.</source>
        <translation>Ange ”PreserveJobFiles No” och ”PreserveJobHistory 60” i cupsd.conf, som filen i paketet mfa-kiosk-station gör.</translation>
    </message>
    <message>
        <source>Printer of slips</source>
        <translation>Lappskrivare</translation>
    </message>
    <message>
        <source>Print jobs</source>
        <translation>Utskriftsjobb</translation>
    </message>
    <message>
        <source>The image is old; it lacks today’s security updates.</source>
        <translation>Avbildningen är gammal; den saknar de senaste säkerhetsuppdateringarna.</translation>
    </message>
    <message>
        <source>Newer ones come at night from where /etc/mfa-kiosk/update.conf says, or on a stick that is plugged in as the kiosk starts.</source>
        <translation>Nyare hämtas på natten därifrån som /etc/mfa-kiosk/update.conf säger, eller från ett usb-minne som är anslutet när kiosken startar.</translation>
    </message>
    <message>
        <source>A newer image is installed and waits for a restart.</source>
        <translation>En nyare avbildning är installerad och väntar på en omstart.</translation>
    </message>
    <message>
        <source>A newer image did not become ready, and this one came back.</source>
        <translation>En nyare avbildning blev inte redo, och den här återställdes.</translation>
    </message>
    <message>
        <source>An administrator mends what the newer one lacked, and releases it with a higher version.</source>
        <translation>En administratör rättar det som den nyare saknade och ger ut den med ett högre versionsnummer.</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Avbildning</translation>
    </message>
</context>
<context>
    <name>JournalWords</name>
    <message>
        <source>ready</source>
        <translation>redo</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>varning</translation>
    </message>
    <message>
        <source>not ready</source>
        <translation>inte redo</translation>
    </message>
    <message>
        <source>ended the visit</source>
        <translation>avslutade besöket</translation>
    </message>
    <message>
        <source>gave ten minutes more</source>
        <translation>gav tio minuter till</translation>
    </message>
    <message>
        <source>took the kiosk out of service</source>
        <translation>tog kiosken ur bruk</translation>
    </message>
    <message>
        <source>put the kiosk back in service</source>
        <translation>tog kiosken i bruk igen</translation>
    </message>
    <message>
        <source>answered the call for help</source>
        <translation>svarade på begäran om hjälp</translation>
    </message>
    <message>
        <source>left the kiosk program</source>
        <translation>lämnade kioskprogrammet</translation>
    </message>
    <message>
        <source>wrote a proposal for the profile</source>
        <translation>skrev ett förslag till profilen</translation>
    </message>
    <message>
        <source>exported statistics</source>
        <translation>sparade statistiken</translation>
    </message>
    <message>
        <source>exported the journal</source>
        <translation>sparade loggen</translation>
    </message>
    <message>
        <source>verified the journal</source>
        <translation>kontrollerade loggen</translation>
    </message>
    <message>
        <source>opened this panel</source>
        <translation>öppnade panelen</translation>
    </message>
    <message>
        <source>The kiosk started</source>
        <translation>Kiosken startade</translation>
    </message>
    <message>
        <source>The kiosk stopped in good order</source>
        <translation>Kiosken stannade ordnat</translation>
    </message>
    <message>
        <source>A visit began</source>
        <translation>Ett besök började</translation>
    </message>
    <message>
        <source>Step: %1</source>
        <translation>Steg: %1</translation>
    </message>
    <message>
        <source>Method: %1</source>
        <translation>Sätt: %1</translation>
    </message>
    <message>
        <source>Identifying: %1</source>
        <translation>Identifiering: %1</translation>
    </message>
    <message>
        <source>The wait began</source>
        <translation>Väntan började</translation>
    </message>
    <message>
        <source>Left with ticket %1</source>
        <translation>Gick med nummer %1</translation>
    </message>
    <message>
        <source>A visit went on</source>
        <translation>Ett besök fortsatte</translation>
    </message>
    <message>
        <source>The visitor called for help</source>
        <translation>Besökaren bad om hjälp</translation>
    </message>
    <message>
        <source>The call for help was answered</source>
        <translation>Begäran om hjälp besvarades</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A member of staff and what they did: "Desk A: ended the visit"</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Not everything of the visit could be erased</source>
        <translation>Allt från besöket kunde inte raderas</translation>
    </message>
    <message>
        <source>Everything of the visit was erased</source>
        <translation>Allt från besöket raderades</translation>
    </message>
    <message>
        <source>Address refused: %1</source>
        <translation>Adress avvisad: %1</translation>
    </message>
    <message numerus="yes">
        <source>Wrong PIN, %n in a row</source>
        <comment>journal</comment>
        <extracomment>%n wrong PINs in a row</extracomment>
        <translation>
            <numerusform>Fel PIN-kod</numerusform>
            <numerusform>Fel PIN-kod, %n i rad</numerusform>
        </translation>
    </message>
    <message>
        <source>rated %1 of 3</source>
        <extracomment>How a visitor found the visit: 1 bad, 3 good</extracomment>
        <translation>betyg %1 av 3</translation>
    </message>
    <message>
        <source>The visit ended: %1</source>
        <translation>Besöket slutade: %1</translation>
    </message>
    <message>
        <source>A new journal was begun</source>
        <translation>En ny logg påbörjades</translation>
    </message>
    <message>
        <source>About the journal: %1</source>
        <translation>Om loggen: %1</translation>
    </message>
    <message>
        <source>A day was counted: %1</source>
        <translation>En dag räknades: %1</translation>
    </message>
    <message>
        <source>the pad opens again at %1</source>
        <extracomment>The PIN pad, after too many wrong PINs; %1 is a time of day with its own word: 14:32, klo 14.32, kl. 14.32</extracomment>
        <translation>tangenterna öppnas %1</translation>
    </message>
    <message>
        <source>Old records were dropped</source>
        <translation>Gamla poster togs bort</translation>
    </message>
    <message numerus="yes">
        <source>%n more addresses refused</source>
        <comment>journal</comment>
        <extracomment>%n refused addresses of a visit were counted and not named</extracomment>
        <translation>
            <numerusform>%n adress till avvisades</numerusform>
            <numerusform>%n adresser till avvisades</numerusform>
        </translation>
    </message>
    <message>
        <source>unlocked the PIN pad</source>
        <translation>låste upp PIN-tangenterna</translation>
    </message>
    <message>
        <source>began commissioning</source>
        <translation>startade ett provbesök</translation>
    </message>
    <message>
        <source>ended commissioning</source>
        <translation>avslutade ett provbesök</translation>
    </message>
    <message>
        <source>visit %1</source>
        <extracomment>A visit's random number, shortened</extracomment>
        <translation>besök %1</translation>
    </message>
    <message>
        <source>Visit %1: %2</source>
        <extracomment>A visit's shortened number, and how it ended: "Visit 5b1f0c: finished"</extracomment>
        <translation>Besök %1: %2</translation>
    </message>
    <message>
        <source>ticket %1</source>
        <translation>nummer %1</translation>
    </message>
    <message>
        <source>called for help</source>
        <translation>bad om hjälp</translation>
    </message>
    <message>
        <source>not everything could be erased</source>
        <translation>allt kunde inte raderas</translation>
    </message>
    <message>
        <source>going on</source>
        <translation>pågår</translation>
    </message>
    <message>
        <source>goes on in newer records</source>
        <translation>fortsätter i nyare poster</translation>
    </message>
    <message>
        <source>helped who was waiting</source>
        <translation>hjälpte den som väntade</translation>
    </message>
</context>
<context>
    <name>QAccessibleActionInterface</name>
    <message>
        <source>Press</source>
        <translation>Tryck</translation>
    </message>
    <message>
        <source>Toggle</source>
        <translation>Växla</translation>
    </message>
    <message>
        <source>SetFocus</source>
        <translation>Gå hit</translation>
    </message>
    <message>
        <source>Triggers the action</source>
        <translation>Utför åtgärden</translation>
    </message>
    <message>
        <source>Toggles the state</source>
        <translation>Växlar läge</translation>
    </message>
    <message>
        <source>Sets the focus</source>
        <translation>Flyttar fokus</translation>
    </message>
</context>
<context>
    <name>StaffWords</name>
    <message>
        <source>finished</source>
        <extracomment>Why a visit ended, in the staff panel</extracomment>
        <translation>slutfört</translation>
    </message>
    <message>
        <source>left with a ticket</source>
        <translation>gick med nummer</translation>
    </message>
    <message>
        <source>started over</source>
        <translation>började om</translation>
    </message>
    <message>
        <source>ended by the visitor</source>
        <translation>avslutat av besökaren</translation>
    </message>
    <message>
        <source>visitor walked away</source>
        <translation>besökaren gick</translation>
    </message>
    <message>
        <source>time limit of the visit</source>
        <translation>besökets tidsgräns</translation>
    </message>
    <message>
        <source>guest’s address</source>
        <translation>en gästs adress</translation>
    </message>
    <message>
        <source>another school’s address</source>
        <translation>en annan högskolas adress</translation>
    </message>
    <message>
        <source>no way to identify here</source>
        <translation>inget sätt att identifiera sig här</translation>
    </message>
    <message>
        <source>ended by staff</source>
        <translation>avslutat av personalen</translation>
    </message>
    <message>
        <source>the screen stopped answering</source>
        <translation>skärmbilden slutade svara</translation>
    </message>
    <message>
        <source>the screen broke down</source>
        <translation>skärmbilden kraschade</translation>
    </message>
    <message>
        <source>the kiosk was stopped</source>
        <translation>kiosken stoppades</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <extracomment>Why staff took the kiosk out of service</extracomment>
        <translation>Underhåll</translation>
    </message>
    <message>
        <source>Identity service is down</source>
        <translation>Identitetstjänsten fungerar inte</translation>
    </message>
    <message>
        <source>Desk is closed</source>
        <translation>Servicepunkten är stängd</translation>
    </message>
    <message>
        <source>Something is broken</source>
        <translation>Något är sönder</translation>
    </message>
    <message>
        <source>Welcome</source>
        <comment>step of a visit</comment>
        <translation>Välkommen</translation>
    </message>
    <message>
        <source>Out of service</source>
        <comment>step of a visit</comment>
        <translation>Ur bruk</translation>
    </message>
    <message>
        <source>Address</source>
        <comment>step of a visit</comment>
        <translation>Adress</translation>
    </message>
    <message>
        <source>Guest</source>
        <comment>step of a visit</comment>
        <translation>Gäst</translation>
    </message>
    <message>
        <source>Another school</source>
        <comment>step of a visit</comment>
        <translation>En annan högskola</translation>
    </message>
    <message>
        <source>Choice of method</source>
        <comment>step of a visit</comment>
        <translation>Val av sätt</translation>
    </message>
    <message>
        <source>No method</source>
        <comment>step of a visit</comment>
        <translation>Inget passande sätt</translation>
    </message>
    <message>
        <source>On own phone</source>
        <comment>step of a visit</comment>
        <translation>På egen telefon</translation>
    </message>
    <message>
        <source>Verify</source>
        <comment>step of a visit</comment>
        <translation>Identifiering</translation>
    </message>
    <message>
        <source>Attempt failed</source>
        <comment>step of a visit</comment>
        <translation>Försöket misslyckades</translation>
    </message>
    <message>
        <source>Wait</source>
        <comment>step of a visit</comment>
        <translation>Väntan</translation>
    </message>
    <message>
        <source>Ticket</source>
        <comment>step of a visit</comment>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Set up</source>
        <comment>step of a visit</comment>
        <translation>Ibruktagning</translation>
    </message>
    <message>
        <source>Goodbye</source>
        <comment>step of a visit</comment>
        <translation>Hej då</translation>
    </message>
    <message>
        <source>Ended</source>
        <comment>step of a visit</comment>
        <translation>Avslutat</translation>
    </message>
    <message>
        <source>done</source>
        <comment>outcome of identifying</comment>
        <translation>klart</translation>
    </message>
    <message>
        <source>cancelled</source>
        <comment>outcome of identifying</comment>
        <translation>avbrutet</translation>
    </message>
    <message>
        <source>timed out</source>
        <comment>outcome of identifying</comment>
        <translation>tiden tog slut</translation>
    </message>
    <message>
        <source>expired</source>
        <comment>outcome of identifying</comment>
        <translation>utgånget</translation>
    </message>
    <message>
        <source>phone not accepted</source>
        <comment>outcome of identifying</comment>
        <translation>telefonen godkänns inte</translation>
    </message>
    <message>
        <source>document not accepted</source>
        <comment>outcome of identifying</comment>
        <translation>dokumentet godkänns inte</translation>
    </message>
    <message>
        <source>could not be identified</source>
        <comment>outcome of identifying</comment>
        <translation>kunde inte identifieras</translation>
    </message>
    <message>
        <source>service did not answer</source>
        <comment>outcome of identifying</comment>
        <translation>tjänsten svarade inte</translation>
    </message>
    <message>
        <source>certificate problem</source>
        <comment>outcome of identifying</comment>
        <translation>certifikatproblem</translation>
    </message>
    <message>
        <source>page not on the list</source>
        <comment>outcome of identifying</comment>
        <translation>sidan finns inte på listan</translation>
    </message>
    <message>
        <source>the browser broke down</source>
        <comment>outcome of identifying</comment>
        <translation>webbläsaren kraschade</translation>
    </message>
    <message>
        <source>Reason not known</source>
        <translation>Orsaken är okänd</translation>
    </message>
    <message>
        <source>No answer from the kiosk’s main program. Try again; if it does not help, restart the computer.</source>
        <translation>Kioskens huvudprogram svarar inte. Försök igen; om det inte hjälper, starta om datorn.</translation>
    </message>
    <message>
        <source>Did not work: %1</source>
        <extracomment>Result of an action; %1 says what is wrong</extracomment>
        <translation>Misslyckades: %1</translation>
    </message>
    <message>
        <source>The visit has ten minutes more.</source>
        <translation>Besöket har tio minuter till.</translation>
    </message>
    <message>
        <source>The kiosk is out of service.</source>
        <translation>Kiosken är ur bruk.</translation>
    </message>
    <message>
        <source>The kiosk is back in service.</source>
        <translation>Kiosken är i bruk igen.</translation>
    </message>
    <message>
        <source>The visitor sees that someone is coming.</source>
        <translation>Besökaren ser att någon är på väg.</translation>
    </message>
    <message>
        <source>The kiosk is stopping.</source>
        <translation>Kiosken stannar.</translation>
    </message>
    <message>
        <source>The PIN pad is unlocked.</source>
        <translation>PIN-tangenterna är upplåsta.</translation>
    </message>
    <message>
        <source>The proposal was written: %1</source>
        <extracomment>%1 is a file's path</extracomment>
        <translation>Förslaget skrevs: %1</translation>
    </message>
    <message>
        <source>The file was written: %1</source>
        <extracomment>%1 is a file's path</extracomment>
        <translation>Filen skrevs: %1</translation>
    </message>
    <message>
        <source>The journal is whole: nothing was changed.</source>
        <translation>Loggen är hel: inget har ändrats.</translation>
    </message>
    <message>
        <source>the screen took too much memory</source>
        <translation>skärmbilden tog för mycket minne</translation>
    </message>
    <message>
        <source>the kiosk lost its power or broke down</source>
        <translation>kiosken blev strömlös eller kraschade</translation>
    </message>
    <message>
        <source>no reset was needed</source>
        <translation>ingen återställning behövdes</translation>
    </message>
    <message>
        <source>Old phone works</source>
        <comment>step of a visit</comment>
        <translation>Den gamla telefonen fungerar</translation>
    </message>
    <message>
        <source>Phone lost or broken</source>
        <comment>step of a visit</comment>
        <translation>Telefonen borta eller trasig</translation>
    </message>
    <message>
        <source>page no longer valid</source>
        <comment>outcome of identifying</comment>
        <translation>sidan gäller inte längre</translation>
    </message>
    <message>
        <source>attempts used up</source>
        <comment>outcome of identifying</comment>
        <translation>försöken är slut</translation>
    </message>
    <message>
        <source>%1 s</source>
        <extracomment>A length of time in seconds, short</extracomment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <extracomment>A length of time in minutes and seconds, short</extracomment>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <extracomment>A length of time in minutes, short</extracomment>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <extracomment>A length of time in hours and minutes, short</extracomment>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>Commissioning has begun. Close this panel and make a visit.</source>
        <translation>Provbesöket har börjat. Stäng panelen och gör ett besök.</translation>
    </message>
    <message>
        <source>Commissioning is over. The list of addresses is in force.</source>
        <translation>Provbesöket är över. Adresslistan gäller igen.</translation>
    </message>
    <message>
        <source>For the administrator: %1</source>
        <extracomment>%1 is technical, in English: a file's path, what the system says</extracomment>
        <translation>Till administratören: %1</translation>
    </message>
    <message>
        <source>The number has left the queue.</source>
        <translation>Numret har tagits bort ur kön.</translation>
    </message>
    <message>
        <source>The visitor’s screen is a new one. Nothing of a visit is left.</source>
        <translation>Besökarens skärmbild är ny. Inget av besöket finns kvar.</translation>
    </message>
</context>
<context>
    <name>kiosk::AccessView</name>
    <message>
        <source>QR code: %1</source>
        <extracomment>Accessible name of a QR code; %1 is what it leads to</extracomment>
        <translation>QR-kod: %1</translation>
    </message>
    <message>
        <source>Accessibility</source>
        <translation>Tillgänglighet</translation>
    </message>
    <message>
        <source>Larger letters, and light, dark or high contrast: the two switches at the top of every screen.</source>
        <translation>Större text och ljus, mörk eller hög kontrast: de två knapparna högst upp på varje skärm.</translation>
    </message>
    <message>
        <source>Reading aloud: plug in headphones or press F9. The first touch says what a thing is, the second one presses it.</source>
        <translation>Uppläsning: anslut hörlurar eller tryck på F9. Den första beröringen säger vad du rör vid, den andra trycker på det.</translation>
    </message>
    <message>
        <source>By keyboard alone: Tab moves on, Enter presses, and F6 leads out of the identity service’s page.</source>
        <translation>Med bara tangentbord: Tab går vidare, Enter trycker och F6 leder ut ur identitetstjänstens sida.</translation>
    </message>
    <message>
        <source>Keypad with tactile keys: up and down move, OK presses, and the help key explains.</source>
        <translation>Taktil knappsats: upp och ned förflyttar, OK trycker och hjälpknappen förklarar.</translation>
    </message>
    <message>
        <source>More time: you are asked before anything ends, and you can go on as often as you like.</source>
        <translation>Mer tid: du blir tillfrågad innan något avslutas, och du kan fortsätta så många gånger du vill.</translation>
    </message>
    <message>
        <source>People: press “Ask for help” on any screen. Our staff: %1</source>
        <extracomment>%1 is a place, such as "the service desk next to this kiosk"</extracomment>
        <translation>Hjälp av en människa: tryck på ”Be om hjälp” på vilken skärm som helst. Personalen: %1</translation>
    </message>
    <message>
        <source>Was something in your way?</source>
        <translation>Var något i vägen för dig?</translation>
    </message>
    <message>
        <source>Tell our staff. They pass it on.</source>
        <translation>Berätta för personalen. De för det vidare.</translation>
    </message>
    <message>
        <source>Tell our staff, or write to us. You get an answer.</source>
        <translation>Berätta för personalen eller skriv till oss. Du får ett svar.</translation>
    </message>
    <message>
        <source>Accessibility statement</source>
        <translation>Tillgänglighetsutlåtande</translation>
    </message>
<message>
        <source>One switch: the first press starts a moving highlight, and the next one takes what it is on: of round buttons and lists, the next choice. Where a page does not let you, our staff help.</source>
        <translation>En enda kontakt: första tryckningen startar en markering som rör sig, nästa väljer det som är markerat: av runda val och listor nästa alternativ. Om en sida inte fungerar så hjälper personalen.</translation>
    </message>
</context>
<context>
    <name>kiosk::ActionBox</name>
    <message>
        <source>No, go back</source>
        <extracomment>Answer to "End the visit?" and the like: no</extracomment>
        <translation>Nej, gå tillbaka</translation>
    </message>
    <message>
        <source>One moment …</source>
        <extracomment>An action is under way</extracomment>
        <translation>Ett ögonblick …</translation>
    </message>
</context>
<context>
    <name>kiosk::ActionsPage</name>
    <message>
        <source>Actions</source>
        <extracomment>Page of the staff panel</extracomment>
        <translation>Åtgärder</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Besök</translation>
    </message>
    <message>
        <source>Nobody is using the kiosk.</source>
        <translation>Ingen använder kiosken.</translation>
    </message>
    <message>
        <source>End the visit</source>
        <extracomment>Button, the question that follows, and its answer</extracomment>
        <translation>Avsluta besöket</translation>
    </message>
    <message>
        <source>End this visit? The visitor’s page closes and everything is erased. They begin again.</source>
        <translation>Avsluta besöket? Besökarens sida stängs och allt raderas. Besökaren börjar om.</translation>
    </message>
    <message>
        <source>Yes, end the visit</source>
        <translation>Ja, avsluta besöket</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Tjänsten</translation>
    </message>
    <message>
        <source>Choose the reason:</source>
        <extracomment>Above the short list of reasons</extracomment>
        <translation>Välj orsak:</translation>
    </message>
    <message>
        <source>Take out of service</source>
        <extracomment>Button; an action of staff</extracomment>
        <translation>Ta ur bruk</translation>
    </message>
    <message>
        <source>Back in service</source>
        <extracomment>Button; an action of staff</extracomment>
        <translation>Ta i bruk igen</translation>
    </message>
    <message>
        <source>For maintenance: the kiosk stops, and the computer’s own screen comes back.</source>
        <translation>För underhåll: kiosken stannar och datorns egen skärm kommer tillbaka.</translation>
    </message>
    <message>
        <source>Leave the kiosk</source>
        <extracomment>Card of the staff panel: the kiosk's programs stop
----------
Button, two questions that follow one after the other, and their answers</extracomment>
        <translation>Lämna kiosken</translation>
    </message>
    <message>
        <source>Leave the kiosk? The visit ends, nobody can use the kiosk, and anyone at the screen can use the computer.</source>
        <translation>Lämna kiosken? Besöket avslutas, ingen kan använda kiosken, och vem som helst vid skärmen kan använda datorn.</translation>
    </message>
    <message>
        <source>Yes, leave</source>
        <translation>Ja, lämna</translation>
    </message>
    <message>
        <source>Out of service: %1</source>
        <extracomment>%1 is the reason</extracomment>
        <translation>Ur bruk: %1</translation>
    </message>
    <message>
        <source>In service: visitors can use the kiosk as far as its parts are ready.</source>
        <translation>I bruk: besökare kan använda kiosken när dess delar är redo.</translation>
    </message>
    <message>
        <source>10 minutes more</source>
        <extracomment>Button: the visit lasts ten minutes more</extracomment>
        <translation>10 minuter till</translation>
    </message>
    <message>
        <source>The computer is open to everybody then. Are you staying beside it?</source>
        <translation>Sedan kan vem som helst använda datorn. Stannar du kvar bredvid den?</translation>
    </message>
    <message>
        <source>I stay: stop the kiosk</source>
        <translation>Jag stannar: stoppa kiosken</translation>
    </message>
    <message>
        <source>Start a new screen</source>
        <extracomment>Button, the question that follows, and its answer: nobody is using the kiosk</extracomment>
        <translation>Starta en ny skärmbild</translation>
    </message>
    <message>
        <source>Start a new screen? That helps when the visitor’s does not answer. Whoever has just touched it begins again.</source>
        <translation>Starta en ny skärmbild? Det hjälper när besökarens skärmbild inte svarar. Den som just har börjat börjar om.</translation>
    </message>
    <message>
        <source>Yes, a new one</source>
        <translation>Ja, en ny</translation>
    </message>
</context>
<context>
    <name>kiosk::AddressPage</name>
    <message>
        <source>What is your %1 e-mail address?</source>
        <extracomment>%1 is the short name of the school</extracomment>
        <translation>Vilken är din e-postadress vid %1?</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>E-postadress</translation>
    </message>
    <message>
        <source>Fill in %1</source>
        <extracomment>Accessible name of a button that fills in the rest of an address; %1 such as @student.example</extracomment>
        <translation>Fyll i %1</translation>
    </message>
    <message>
        <source>My address is from another organisation</source>
        <translation>Min adress är från en annan organisation</translation>
    </message>
    <message>
        <source>Please check the address.</source>
        <translation>Kontrollera adressen.</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Börja om</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortsätt</translation>
    </message>
    <message>
        <source>Type your e-mail address first.</source>
        <translation>Skriv först din e-postadress.</translation>
    </message>
    <message>
        <source>This looks like another organisation’s address. If it is right, press Continue again. Or did you mean this?</source>
        <translation>Det här ser ut som en annan organisations adress. Om den är rätt, tryck på Fortsätt igen. Eller menade du den här?</translation>
    </message>
    <message>
        <source>The part before the @ is missing.</source>
        <translation>Delen före @ saknas.</translation>
    </message>
    <message>
        <source>The @ is missing from the address.</source>
        <translation>Tecknet @ saknas i adressen.</translation>
    </message>
    <message>
        <source>The @ is missing from the address. Did you mean this?</source>
        <translation>Tecknet @ saknas i adressen. Menade du den här?</translation>
    </message>
    <message>
        <source>The end of the address is missing. Choose one of the endings above.</source>
        <translation>Slutet av adressen saknas. Välj ett av alternativen ovan.</translation>
    </message>
    <message>
        <source>The end of the address is missing. Did you mean this?</source>
        <translation>Slutet av adressen saknas. Menade du den här?</translation>
    </message>
    <message>
        <source>The part after the @ looks misspelt. Did you mean this?</source>
        <translation>Delen efter @ ser felstavad ut. Menade du den här?</translation>
    </message>
    <message>
        <source>No account has this ending. Choose one of the endings above.</source>
        <translation>Inget konto har det här slutet. Välj ett av alternativen ovan.</translation>
    </message>
    <message>
        <source>%1: the address looks like %2.</source>
        <extracomment>%1 is a kind of account, such as “Student account”; %2 is an example of an address</extracomment>
        <translation>%1: adressen ser ut så här: %2.</translation>
    </message>
    <message>
        <source>This looks like another kind of account: %1. Did you mean this?</source>
        <extracomment>%1 is a kind of account, such as “Student account”</extracomment>
        <translation>Det här ser ut som ett annat slags konto: %1. Menade du den här?</translation>
    </message>
    <message>
        <source>User names have no å, ä, ö or other accented letters. Did you mean this?</source>
        <translation>Användarnamn har inga å, ä, ö eller andra bokstäver med accent. Menade du den här?</translation>
    </message>
    <message>
        <source>An address has no spaces. Did you mean this?</source>
        <translation>En adress har inga mellanslag. Menade du den här?</translation>
    </message>
    <message>
        <source>Did you mean this?</source>
        <translation>Menade du den här?</translation>
    </message>
    <message>
        <source>This is too long for an e-mail address.</source>
        <translation>Det här är för långt för en e-postadress.</translation>
    </message>
    <message>
        <source>Correct to %1</source>
        <extracomment>Accessible name of a button that replaces what was typed; %1 is an e-mail address</extracomment>
        <translation>Rätta till %1</translation>
    </message>
    <message>
        <source>Cover the address</source>
        <extracomment>Accessible names of the eye in the address field: others stand around the kiosk</extracomment>
        <translation>Dölj adressen</translation>
    </message>
    <message>
        <source>Show the address</source>
        <translation>Visa adressen</translation>
    </message>
    <message>
        <source>My old phone still works</source>
        <translation>Min gamla telefon fungerar ännu</translation>
    </message>
    <message>
        <source>My phone is lost, broken or not with me</source>
        <translation>Min telefon är borta, trasig eller inte med</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is what is typed here, such as "Student number"; %2 is an example of it</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>What is your %1 user name?</source>
        <extracomment>%1 is the short name of the school</extracomment>
        <translation>Vilket är ditt användarnamn vid %1?</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Användarnamn</translation>
    </message>
    <message>
        <source>Type your user name first.</source>
        <translation>Skriv först ditt användarnamn.</translation>
    </message>
    <message>
        <source>This is not a whole user name yet. It looks like this: %1</source>
        <extracomment>%1 is an example of each kind, such as “Student number: 1234567”</extracomment>
        <translation>Det här är inte ett helt användarnamn ännu. Det ser ut så här: %1</translation>
    </message>
    <message>
        <source>Type that address first: it tells who resets it. If you were invited as a guest, you can also press “My address is from another organisation” again.</source>
        <translation>Skriv först den adressen: den visar vem som gör återställningen. Om du har bjudits in som gäst kan du också trycka på ”Min adress är från en annan organisation” igen.</translation>
    </message>
    <message>
        <source>Type that address first: it tells who resets it.</source>
        <translation>Skriv först den adressen: den visar vem som gör återställningen.</translation>
    </message>
    <message>
        <source>This looks like another organisation’s address, and those are not reset here. Did you mean this?</source>
        <translation>Det här ser ut som en annan organisations adress, och de återställs inte här. Menade du den här?</translation>
    </message>
    <message>
        <source>%1 does not reset addresses of other organisations: ask your own organisation’s support. If you need help, ask our staff: %2</source>
        <extracomment>%1 is the short name of the school; %2 is where the staff are, such as: the service desk next to this kiosk</extracomment>
        <translation>%1 återställer inte andra organisationers adresser: kontakta din egen organisations support. Om du behöver hjälp, fråga vår personal: %2</translation>
    </message>
    <message>
        <source>This is a private address. Type your %1 user name.</source>
        <extracomment>%1 is the short name of the school</extracomment>
        <translation>Det här är en privat adress. Skriv ditt användarnamn vid %1.</translation>
    </message>
    <message>
        <source>This is a private address. Type your %1 e-mail address: it has one of the endings above.</source>
        <translation>Det här är en privat adress. Skriv din e-postadress vid %1: den har en av ändelserna ovan.</translation>
    </message>
    <message>
        <source>Nobody signs in with an e-mail address here. Type your %1 user name.</source>
        <extracomment>At a school where nobody signs in with an address; %1 is its short name</extracomment>
        <translation>Här loggar ingen in med en e-postadress. Skriv ditt användarnamn vid %1.</translation>
    </message>
    <message>
        <source>If you were invited as a guest with this address, press Continue again.</source>
        <translation>Om du har bjudits in som gäst med den här adressen, tryck på Fortsätt igen.</translation>
    </message>
    <message>
        <source>A user name has no spaces. Did you mean this?</source>
        <translation>Ett användarnamn har inga mellanslag. Menade du det här?</translation>
    </message>
    <message>
        <source>There is a comma instead of a dot. Did you mean this?</source>
        <translation>Det står komma i stället för punkt. Menade du den här?</translation>
    </message>
    <message>
        <source>for example %1</source>
        <extracomment>In the empty field, so that it does not look typed; %1 is an address or a user name</extracomment>
        <translation>t.ex. %1</translation>
    </message>
</context>
<context>
    <name>kiosk::BottomBar</name>
    <message>
        <source>Raise the screen</source>
        <extracomment>Switch on a tall screen whose view has been moved to the bottom: back over all of it</extracomment>
        <translation>Höj skärmbilden</translation>
    </message>
    <message>
        <source>Lower the screen</source>
        <extracomment>Switch on a tall screen: moves all of the view to the bottom, within the reach of somebody who sits</extracomment>
        <translation>Sänk skärmbilden</translation>
    </message>
    <message>
        <source>The view is in the lower part of the screen</source>
        <extracomment>Read aloud with the switch "Raise the screen"</extracomment>
        <translation>Skärmbilden är i skärmens nedre del</translation>
    </message>
    <message>
        <source>The view fills the whole screen</source>
        <extracomment>Read aloud with the switch "Lower the screen"</extracomment>
        <translation>Skärmbilden fyller hela skärmen</translation>
    </message>
</context>
<context>
    <name>kiosk::CommissioningPage</name>
    <message>
        <source>Commissioning</source>
        <extracomment>Page of the staff panel: a real visit to learn a site's addresses</extracomment>
        <translation>Provbesök</translation>
    </message>
    <message>
        <source>Yes, start</source>
        <translation>Ja, starta</translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation>Inget ännu.</translation>
    </message>
    <message>
        <source>Write a proposal</source>
        <extracomment>Button: writes a proposal for the site profile into a file</extracomment>
        <translation>Skriv ett förslag</translation>
    </message>
    <message>
        <source>not on the list</source>
        <extracomment>A host that the profile does not allow, or one that it does</extracomment>
        <translation>inte på listan</translation>
    </message>
    <message>
        <source>on the list</source>
        <translation>på listan</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <comment>seen so often</comment>
        <translation>
            <numerusform>%n gång</numerusform>
            <numerusform>%n gånger</numerusform>
        </translation>
    </message>
    <message>
        <source>When a bank or the identity service has moved: make one visit yourself, and the kiosk lists the addresses that the profile must allow.</source>
        <translation>När en bank eller identitetstjänsten har bytt adress: gör själv ett provbesök, så listar kiosken de adresser som profilen måste tillåta.</translation>
    </message>
    <message>
        <source>While you commission, the kiosk lets pages of every address through. Stay at the screen, and let no visitor use it.</source>
        <translation>Under provbesöket släpper kiosken igenom sidor från alla adresser. Stanna vid skärmen och låt ingen besökare använda den.</translation>
    </message>
    <message>
        <source>Start commissioning</source>
        <extracomment>Button, the question that follows, and its answer</extracomment>
        <translation>Starta ett provbesök</translation>
    </message>
    <message>
        <source>Start commissioning? The visit that is going on ends, and the next one may reach any address.</source>
        <translation>Starta ett provbesök? Det pågående besöket avslutas, och nästa når vilken adress som helst.</translation>
    </message>
    <message>
        <source>End commissioning</source>
        <translation>Avsluta provbesöket</translation>
    </message>
    <message>
        <source>Seen while commissioning</source>
        <extracomment>Card of the staff panel: hosts and pages that were seen while commissioning</extracomment>
        <translation>Sett under provbesöket</translation>
    </message>
    <message>
        <source>Commissioning is on. Close this panel, make a visit, and come back.</source>
        <translation>Ett provbesök pågår. Stäng panelen, gör ett besök och kom tillbaka.</translation>
    </message>
</context>
<context>
    <name>kiosk::DayChooser</name>
    <message>
        <source>%1: %2</source>
        <extracomment>A day's name ("From") and the day</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>− 1 month</source>
        <extracomment>Button: one month earlier</extracomment>
        <translation>− 1 månad</translation>
    </message>
    <message>
        <source>− 1 day</source>
        <extracomment>Button: one day earlier</extracomment>
        <translation>− 1 dag</translation>
    </message>
    <message>
        <source>+ 1 day</source>
        <extracomment>Button: one day later</extracomment>
        <translation>+ 1 dag</translation>
    </message>
    <message>
        <source>+ 1 month</source>
        <extracomment>Button: one month later</extracomment>
        <translation>+ 1 månad</translation>
    </message>
</context>
<context>
    <name>kiosk::GoodbyePage</name>
    <message>
        <source>You are all set</source>
        <translation>Allt är klart</translation>
    </message>
    <message>
        <source>Everything about you has been erased from this kiosk.</source>
        <translation>Allt om dig har raderats från den här kiosken.</translation>
    </message>
    <message>
        <source>How did it go?</source>
        <translation>Hur gick det?</translation>
    </message>
    <message>
        <source>Well</source>
        <extracomment>Answer to "How did it go?"</extracomment>
        <translation>Bra</translation>
    </message>
    <message>
        <source>So-so</source>
        <extracomment>Answer to "How did it go?"</extracomment>
        <translation>Så där</translation>
    </message>
    <message>
        <source>Badly</source>
        <extracomment>Answer to "How did it go?"</extracomment>
        <translation>Dåligt</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Klart</translation>
    </message>
    <message>
        <source>Not working yet</source>
        <extracomment>On the last screen: back to the steps of setting the app up</extracomment>
        <translation>Fungerar inte ännu</translation>
    </message>
</context>
<context>
    <name>kiosk::GuestPage</name>
    <message>
        <source>Guests write an e-mail</source>
        <translation>Gästanvändare: skriv till supporten</translation>
    </message>
    <message>
        <source>Scan the QR code with your phone’s camera: it opens a message that is already filled in.</source>
        <translation>Skanna QR-koden med telefonens kamera: den öppnar ett färdigt ifyllt meddelande.</translation>
    </message>
    <message>
        <source>Opens an e-mail on your phone</source>
        <translation>Öppnar ett e-postmeddelande på din telefon</translation>
    </message>
    <message>
        <source>QR code: e-mail to %1</source>
        <extracomment>Accessible name of a QR code; %1 is an e-mail address</extracomment>
        <translation>QR-kod: e-post till %1</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tillbaka</translation>
    </message>
    <message>
        <source>End visit</source>
        <translation>Avsluta besöket</translation>
    </message>
    <message>
        <source>Does your camera open no message? Scan this one: it opens a page with the instructions.</source>
        <translation>Öppnar kameran inget meddelande? Skanna den här: den öppnar en sida med anvisningar.</translation>
    </message>
    <message>
        <source>QR code: %1</source>
        <translation>QR-kod: %1</translation>
    </message>
    <message>
        <source>%1 support resets it for you.</source>
        <extracomment>%1 is the school's short name; in Finnish and Swedish in the genitive</extracomment>
        <translation>%1 support gör återställningen.</translation>
    </message>
    <message>
        <source>Send it from the address that got the guest invitation. Support cannot act on others.</source>
        <translation>Skicka från den adress som fick gästinbjudan. Supporten kan inte behandla andra.</translation>
    </message>
    <message>
        <source>Support answers by e-mail. You do not need to wait here.</source>
        <translation>Supporten svarar per e-post. Du behöver inte vänta här.</translation>
    </message>
</context>
<context>
    <name>kiosk::GuidanceStrip</name>
    <message>
        <source>Not yet</source>
        <extracomment>Answer to "Does the page say that your MFA settings (multi-factor authentication) have been reset?"</extracomment>
        <translation>Inte ännu</translation>
    </message>
    <message>
        <source>Opening the identity service…</source>
        <translation>Identitetstjänsten öppnas…</translation>
    </message>
    <message>
        <source>Choose your bank or the mobile certificate.</source>
        <translation>Välj din bank eller mobilcertifikat.</translation>
    </message>
    <message>
        <source>Identify yourself with your bank codes.</source>
        <translation>Identifiera dig med dina bankkoder.</translation>
    </message>
    <message>
        <source>Type your phone number here, then confirm on your phone.</source>
        <translation>Skriv ditt telefonnummer här och bekräfta på din telefon.</translation>
    </message>
    <message>
        <source>Check your data and press %1.</source>
        <extracomment>%1 is the button on Suomi.fi's page, in quotation marks: “Continue to service”</extracomment>
        <translation>Kontrollera dina uppgifter och tryck på %1.</translation>
    </message>
    <message>
        <source>Read what the page says.</source>
        <translation>Läs vad som står på sidan.</translation>
    </message>
    <message>
        <source>Your address has been filled in for you.</source>
        <translation>Din adress har fyllts i åt dig.</translation>
    </message>
    <message>
        <source>If the page shows a code, check that your phone shows the same.</source>
        <translation>Om sidan visar en kod, kontrollera att telefonen visar samma.</translation>
    </message>
    <message>
        <source>The next page shows your personal data: mind who stands behind you.</source>
        <translation>Nästa sida visar dina personuppgifter: se till att ingen läser över axeln.</translation>
    </message>
    <message>
        <source>This page shows your personal data: mind who stands behind you.</source>
        <translation>Den här sidan visar dina personuppgifter: se till att ingen läser över axeln.</translation>
    </message>
    <message>
        <source>Page of %2, address %1</source>
        <extracomment>Accessible text of the badge with a web address; %1 is the host, %2 whose page it is</extracomment>
        <translation>Sidans ägare: %2, adress %1</translation>
    </message>
    <message>
        <source>Encrypted connection</source>
        <translation>Krypterad förbindelse</translation>
    </message>
    <message>
        <source>Follow what the page says.</source>
        <translation>Gör det som sidan säger.</translation>
    </message>
    <message>
        <source>Have you written down the pass that the page shows?</source>
        <extracomment>The page shows a pass (a code) for signing in once</extracomment>
        <translation>Har du skrivit upp den kod som sidan visar?</translation>
    </message>
    <message>
        <source>It is shown only once: after “Yes” the page is closed for good.</source>
        <translation>Den visas bara en gång: när du svarar ”Ja” stängs sidan för gott.</translation>
    </message>
    <message>
        <source>Yes, I have it</source>
        <extracomment>Answer to "Have you written down the pass that the page shows?"</extracomment>
        <translation>Ja, jag har den</translation>
    </message>
    <message>
        <source>After “Yes” the page is closed for good.</source>
        <translation>När du svarar ”Ja” stängs sidan för gott.</translation>
    </message>
    <message>
        <source>Yes, it says so</source>
        <extracomment>Answer to "Does the page say that your MFA settings (multi-factor authentication) have been reset?"</extracomment>
        <translation>Ja, det står så på sidan</translation>
    </message>
    <message>
        <source>Show the keyboard</source>
        <translation>Visa tangentbordet</translation>
    </message>
    <message>
        <source>Write down the pass when the page shows it: it is shown only once.</source>
        <extracomment>The page shows a pass (a code) for signing in once</extracomment>
        <translation>Skriv upp koden när sidan visar den: den visas bara en gång.</translation>
    </message>
    <message>
        <source>%1 (filled in for you)</source>
        <extracomment>Read aloud; %1 is a field of the page for the visitor's address or user name</extracomment>
        <translation>%1 (fylls i åt dig)</translation>
    </message>
    <message>
        <source>%1 (type it)</source>
        <translation>%1 (skriv in den)</translation>
    </message>
    <message>
        <source>%1 (the digits that the page shows)</source>
        <extracomment>Read aloud; %1 is a field of the page for digits that the page itself shows</extracomment>
        <translation>%1 (siffrorna som sidan visar)</translation>
    </message>
    <message>
        <source>%1 (on your phone)</source>
        <extracomment>Read aloud; %1 is what is to be done on the phone</extracomment>
        <translation>%1 (på din telefon)</translation>
    </message>
    <message>
        <source>%1 (done)</source>
        <extracomment>Read aloud; %1 is a word that the visitor has pressed already</extracomment>
        <translation>%1 (klart)</translation>
    </message>
    <message>
        <source>In this order on the page:</source>
        <extracomment>Before the words to press on the identity service's page, one after the other</extracomment>
        <translation>På sidan i den här ordningen:</translation>
    </message>
    <message>
        <source>%1: it is filled in for you. If it stays empty, type it.</source>
        <extracomment>%1 is a field of the page for the visitor's address or user name, in quotation marks</extracomment>
        <translation>%1: fältet fylls i åt dig. Om det förblir tomt, fyll i det själv.</translation>
    </message>
    <message>
        <source>%1: type it yourself, the kiosk has not kept it.</source>
        <translation>%1: skriv in uppgiften själv, kiosken har inte sparat den.</translation>
    </message>
    <message>
        <source>%1: type the digits that the page shows. Ask for help if you cannot read them.</source>
        <extracomment>%1 is a field of the page for digits that the page itself shows, in quotation marks</extracomment>
        <translation>%1: skriv siffrorna som sidan visar. Be om hjälp om du inte kan läsa dem.</translation>
    </message>
    <message>
        <source>The next page is loading…</source>
        <translation>Nästa sida laddas…</translation>
    </message>
    <message>
        <source>Never open your mail on this kiosk.</source>
        <translation>Öppna aldrig din e-post på den här kiosken.</translation>
    </message>
    <message>
        <source>Unknown: not in the profile</source>
        <extracomment>In the place of a host's owner, while staff commission: the site profile does not name this host</extracomment>
        <translation>Okänd: finns inte i profilen</translation>
    </message>
    <message>
        <source>F6: from the page to the kiosk’s buttons.</source>
        <extracomment>F6 is a key. Said to those who use a keyboard: from the web page to the kiosk's own buttons</extracomment>
        <translation>F6: från sidan till kioskens knappar.</translation>
    </message>
    <message>
        <source>Does the page say that your MFA settings (multi-factor authentication) have been reset?</source>
        <translation>Står det på sidan att dina MFA-inställningar (multifaktorautentisering) har återställts?</translation>
    </message>
    <message>
        <source>Mind who stands behind you.</source>
        <extracomment>While bank codes or a phone number are typed: one short line</extracomment>
        <translation>Se till att ingen läser över axeln.</translation>
    </message>
</context>
<context>
    <name>kiosk::HealthList</name>
    <message>
        <source>READY</source>
        <extracomment>State of a part of the kiosk; in capitals, short</extracomment>
        <translation>REDO</translation>
    </message>
    <message>
        <source>WARNING</source>
        <extracomment>State of a part of the kiosk; in capitals, short</extracomment>
        <translation>VARNING</translation>
    </message>
    <message>
        <source>NOT READY</source>
        <extracomment>State of a part of the kiosk; in capitals, short</extracomment>
        <translation>INTE REDO</translation>
    </message>
    <message>
        <source>What to do: %1</source>
        <extracomment>%1 is what to do about a complaint</extracomment>
        <translation>Gör så här: %1</translation>
    </message>
</context>
<context>
    <name>kiosk::HelpBand</name>
    <message>
        <source>Help is called</source>
        <translation>Hjälp är begärd</translation>
    </message>
    <message>
        <source>Nobody has seen it yet.</source>
        <extracomment>Of a call for help</extracomment>
        <translation>Ingen har sett det ännu.</translation>
    </message>
    <message>
        <source>Staff have been told.</source>
        <extracomment>Of a call for help</extracomment>
        <translation>Personalen har fått veta det.</translation>
    </message>
    <message>
        <source>Staff have seen it.</source>
        <extracomment>Of a call for help</extracomment>
        <translation>Personalen har sett det.</translation>
    </message>
    <message>
        <source>Please wait here.</source>
        <translation>Vänta här.</translation>
    </message>
    <message>
        <source>Wait here or go to %1</source>
        <extracomment>After "Help is called"; %1 is where the staff are, such as: the service desk next to this kiosk</extracomment>
        <translation>Vänta här eller gå till: %1</translation>
    </message>
    <message>
        <source>Help is coming</source>
        <extracomment>Large, for staff at the desk: a visitor's call for help, and the answer to it</extracomment>
        <translation>Hjälp är på väg</translation>
    </message>
<message>
        <source>From the staff</source>
        <extracomment>Large, above a short message that staff at the desk have sent to the visitor</extracomment>
        <translation>Från personalen</translation>
    </message>
</context>
<context>
    <name>kiosk::IdleOverlay</name>
    <message>
        <source>Are you still there?</source>
        <translation>Är du kvar?</translation>
    </message>
    <message>
        <source>Do you need more time?</source>
        <translation>Behöver du mer tid?</translation>
    </message>
    <message>
        <source>I need more time</source>
        <translation>Jag behöver mer tid</translation>
    </message>
    <message>
        <source>End my visit now</source>
        <translation>Avsluta mitt besök nu</translation>
    </message>
    <message>
        <source>Your place is kept under a number, and this screen goes on to the next person in</source>
        <extracomment>While somebody waits for the reset; above the seconds left, which stand in large digits below</extracomment>
        <translation>Din plats sparas under ett nummer och kiosken blir ledig för nästa om</translation>
    </message>
    <message numerus="yes">
        <source>%1 Your place is kept under a number in %n second(s).</source>
        <translation>
            <numerusform>%1 Din plats sparas under ett nummer om %n sekund.</numerusform>
            <numerusform>%1 Din plats sparas under ett nummer om %n sekunder.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your data will be erased in</source>
        <extracomment>Above the seconds left, which stand in large digits below</extracomment>
        <translation>Dina uppgifter raderas om</translation>
    </message>
    <message>
        <source>A visit has a time limit for your safety. Your data will be erased in</source>
        <extracomment>Above the seconds left, which stand in large digits below</extracomment>
        <translation>Ett besök har en tidsgräns för din säkerhet. Dina uppgifter raderas om</translation>
    </message>
    <message numerus="yes">
        <source>%1 Your data will be erased in %n second(s).</source>
        <translation>
            <numerusform>%1 Dina uppgifter raderas om %n sekund.</numerusform>
            <numerusform>%1 Dina uppgifter raderas om %n sekunder.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kiosk::JournalPage</name>
    <message>
        <source>Journal</source>
        <extracomment>Page of the staff panel</extracomment>
        <translation>Logg</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>Ett ögonblick …</translation>
    </message>
    <message>
        <source>No records before these.</source>
        <translation>Det finns inga tidigare poster.</translation>
    </message>
    <message>
        <source>Newest</source>
        <extracomment>Button: the newest records of the journal</extracomment>
        <translation>Nyaste</translation>
    </message>
    <message>
        <source>Older</source>
        <extracomment>Button: the records before those that are shown</extracomment>
        <translation>Äldre</translation>
    </message>
    <message>
        <source>Verify</source>
        <extracomment>Button: checks that nobody has changed the journal</extracomment>
        <translation>Kontrollera</translation>
    </message>
    <message>
        <source>Save as a file</source>
        <extracomment>Button: writes the journal into a file</extracomment>
        <translation>Spara som fil</translation>
    </message>
    <message>
        <source>What the kiosk did, and when. No names, no addresses; every record is sealed.</source>
        <translation>Vad kiosken gjorde och när. Inga namn, inga adresser; varje post är förseglad.</translation>
    </message>
    <message>
        <source>Records</source>
        <extracomment>Card of the staff panel: the journal's lines</extracomment>
        <translation>Poster</translation>
    </message>
    <message>
        <source>Everything</source>
        <extracomment>Which records of the journal are shown</extracomment>
        <translation>Allt</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Besök</translation>
    </message>
    <message>
        <source>Help and staff</source>
        <translation>Hjälp och personal</translation>
    </message>
    <message>
        <source>Kiosk</source>
        <translation>Kiosk</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Säkerhet</translation>
    </message>
</context>
<context>
    <name>kiosk::JournalStory</name>
    <message numerus="yes">
        <source>%n record(s)</source>
        <extracomment>Button: shows a visit's records in the journal</extracomment>
        <translation>
            <numerusform>%n post</numerusform>
            <numerusform>%n poster</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kiosk::MethodCard</name>
    <message numerus="yes">
        <source>You have %n minute(s) once you have started</source>
        <translation>
            <numerusform>När du har börjat har du %n minut på dig</numerusform>
            <numerusform>När du har börjat har du %n minuter på dig</numerusform>
        </translation>
    </message>
    <message>
        <source>Use %1</source>
        <extracomment>%1 is a way to identify, such as Suomi.fi</extracomment>
        <translation>Använd %1</translation>
    </message>
    <message>
        <source>Does not answer right now</source>
        <translation>Svarar inte just nu</translation>
    </message>
</context>
<context>
    <name>kiosk::MethodPage</name>
    <message>
        <source>How will you prove who you are?</source>
        <translation>Hur vill du identifiera dig?</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tillbaka</translation>
    </message>
    <message>
        <source>Do this on my own phone</source>
        <translation>Jag gör det på min egen telefon</translation>
    </message>
    <message>
        <source>I have neither</source>
        <translation>Jag har ingetdera</translation>
    </message>
    <message>
        <source>%1 makes the reset. If it offers only one way, choose that.</source>
        <translation>%1 gör återställningen. Om den bara erbjuder ett sätt, välj det.</translation>
    </message>
    <message>
        <source>%1 makes the reset.</source>
        <translation>%1 gör återställningen.</translation>
    </message>
    <message>
        <source>I forgot my password too</source>
        <extracomment>Switch: the visitor needs a new password as well</extracomment>
        <translation>Jag har glömt lösenordet också</translation>
    </message>
    <message>
        <source>You get a new password on the same trip: the strip above the page leads you through both.</source>
        <translation>Du får ett nytt lösenord på samma gång: anvisningen ovanför sidan leder dig genom båda.</translation>
    </message>
    <message>
        <source>You will need your password at the end.</source>
        <translation>I slutet behöver du ditt lösenord.</translation>
    </message>
    <message>
        <source>I cannot use this</source>
        <extracomment>There is one way to identify</extracomment>
        <translation>Jag kan inte använda det här</translation>
    </message>
    <message>
        <source>I have none of these</source>
        <extracomment>There are more than two ways to identify</extracomment>
        <translation>Jag har inget av dessa</translation>
    </message>
    <message>
        <source>Sorry, something broke and the identification was cut off. The kiosk has not kept your address: type it on the page, or give it here again.</source>
        <translation>Vi beklagar: något gick sönder och identifieringen avbröts. Kiosken har inte sparat din adress: skriv den på sidan eller ge den här på nytt.</translation>
    </message>
    <message>
        <source>Give my address again</source>
        <translation>Ge min adress på nytt</translation>
    </message>
    <message>
        <source>You have used all attempts of this visit. Please ask our staff.</source>
        <translation>Du har använt alla försök under det här besöket. Be personalen om hjälp.</translation>
    </message>
</context>
<context>
    <name>kiosk::NeitherPage</name>
    <message>
        <source>Our staff will help you</source>
        <translation>Vår personal hjälper dig</translation>
    </message>
    <message>
        <source>Staff check your document in the school’s own system. This kiosk cannot do it for you.</source>
        <translation>Personalen kontrollerar ditt dokument i högskolans eget system. Den här kiosken kan inte göra det.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tillbaka</translation>
    </message>
    <message>
        <source>End visit</source>
        <translation>Avsluta besöket</translation>
    </message>
    <message>
        <source>Please ask our staff: %1</source>
        <extracomment>%1 is where the staff are, such as: the service desk next to this kiosk</extracomment>
        <translation>Be personalen om hjälp: %1</translation>
    </message>
    <message>
        <source>If you cannot use either way, staff make the reset with you.</source>
        <translation>Om inget av sätten passar gör personalen återställningen med dig.</translation>
    </message>
    <message>
        <source>Take your passport or an official identity card of a Schengen country with you.</source>
        <extracomment>Source of the documents: the school's guide to new users (passport or official Schengen area identity card)</extracomment>
        <translation>Ta med ditt pass eller ett officiellt identitetskort från ett Schengenland.</translation>
    </message>
    <message>
        <source>If you cannot use this way, staff make the reset with you.</source>
        <translation>Om det här sättet inte passar gör personalen återställningen med dig.</translation>
    </message>
    <message>
        <source>Staff see that you are waiting. Your place in the queue stays when you free the kiosk.</source>
        <translation>Personalen ser att du väntar. Du behåller din plats i kön även när du frigör kiosken.</translation>
    </message>
    <message>
        <source>Press %1: you get a number, and staff see who is waiting.</source>
        <extracomment>%1 is the button “Call staff”, in quotation marks</extracomment>
        <translation>Tryck på %1: du får ett nummer, och personalen ser vem som väntar.</translation>
    </message>
    <message>
        <source>Call staff</source>
        <extracomment>Main button where staff alone can go on</extracomment>
        <translation>Tillkalla personal</translation>
    </message>
    <message>
        <source>Done, free the kiosk</source>
        <translation>Klart, frigör kiosken</translation>
    </message>
</context>
<context>
    <name>kiosk::OutOfServicePage</name>
    <message>
        <source>Out of service for the moment</source>
        <translation>Tillfälligt ur bruk</translation>
    </message>
    <message>
        <source>Something on this kiosk keeps failing. It tries again by itself.</source>
        <translation>Kiosken har ett återkommande fel. Den försöker igen av sig själv.</translation>
    </message>
    <message>
        <source>The practice service does not answer. The kiosk tries again by itself.</source>
        <translation>Övningstjänsten svarar inte. Kiosken försöker igen av sig själv.</translation>
    </message>
    <message>
        <source>The kiosk cannot be used right now. It tries again by itself.</source>
        <translation>Kiosken kan inte användas just nu. Den försöker igen av sig själv.</translation>
    </message>
    <message>
        <source>The kiosk has no network connection. It tries again by itself.</source>
        <translation>Kiosken har ingen nätförbindelse. Den försöker igen av sig själv.</translation>
    </message>
    <message>
        <source>The identity service does not answer right now. The kiosk tries again by itself.</source>
        <translation>Identitetstjänsten svarar inte just nu. Kiosken försöker igen av sig själv.</translation>
    </message>
    <message>
        <source>The services that prove your identity do not answer right now. The kiosk tries again by itself.</source>
        <translation>Tjänsterna som bekräftar din identitet svarar inte just nu. Kiosken försöker igen av sig själv.</translation>
    </message>
    <message>
        <source>The kiosk is being serviced.</source>
        <translation>Service pågår på kiosken.</translation>
    </message>
    <message>
        <source>The identity service is out of order. Staff know about it.</source>
        <translation>Identitetstjänsten fungerar inte. Personalen känner till det.</translation>
    </message>
    <message>
        <source>The service desk is closed.</source>
        <translation>Servicepunkten är stängd.</translation>
    </message>
    <message>
        <source>Staff have taken the kiosk out of service.</source>
        <translation>Personalen har tagit kiosken ur bruk.</translation>
    </message>
    <message>
        <source>The reset works on your own phone</source>
        <translation>Återställningen fungerar på din egen telefon</translation>
    </message>
    <message>
        <source>Ask for help</source>
        <translation>Be om hjälp</translation>
    </message>
    <message>
        <source>Please ask our staff: %1</source>
        <translation>Be personalen om hjälp: %1</translation>
    </message>
    <message>
        <source>QR code: %1</source>
        <translation>QR-kod: %1</translation>
    </message>
<message>
        <source>Closed</source>
        <translation>Stängt</translation>
    </message>
    <message>
        <source>Opens today at %1.</source>
        <translation>Öppnar i dag %1.</translation>
    </message>
    <message>
        <source>Opens tomorrow at %1.</source>
        <translation>Öppnar i morgon %1.</translation>
    </message>
    <message>
        <source>Opens again: %1 at %2.</source>
        <translation>Öppnar igen: %1 %2.</translation>
    </message>
</context>
<context>
    <name>kiosk::OutcomePage</name>
    <message>
        <source>The identification was cancelled</source>
        <translation>Identifieringen avbröts</translation>
    </message>
    <message>
        <source>The page is gone from this kiosk, and so is what you typed on it.</source>
        <translation>Sidan och allt du skrev på den är borta från den här kiosken.</translation>
    </message>
    <message>
        <source>Start again when you are ready.</source>
        <translation>Börja om när du är redo.</translation>
    </message>
    <message>
        <source>The page waited too long</source>
        <translation>Sidan väntade för länge</translation>
    </message>
    <message>
        <source>An identification page closes when nothing happens on it for a few minutes.</source>
        <translation>En identifieringssida stängs när inget händer på den under några minuter.</translation>
    </message>
    <message>
        <source>Use another phone, if you have one with you.</source>
        <translation>Använd en annan telefon om du har en med dig.</translation>
    </message>
    <message>
        <source>Use another document, if you have one with you.</source>
        <translation>Använd ett annat dokument om du har ett med dig.</translation>
    </message>
    <message>
        <source>You can start a new identification from the beginning.</source>
        <translation>Du kan börja en ny identifiering från början.</translation>
    </message>
    <message>
        <source>You could not be identified</source>
        <translation>Du kunde inte identifieras</translation>
    </message>
    <message>
        <source>The identification did not succeed this time. The page does not tell the kiosk why.</source>
        <translation>Identifieringen lyckades inte den här gången. Sidan berättar inte orsaken för kiosken.</translation>
    </message>
    <message>
        <source>Try again and check each code before you send it.</source>
        <translation>Försök igen och kontrollera varje kod innan du skickar den.</translation>
    </message>
    <message>
        <source>The identity service does not answer</source>
        <translation>Identitetstjänsten svarar inte</translation>
    </message>
    <message>
        <source>Wait a moment and try again.</source>
        <translation>Vänta en stund och försök igen.</translation>
    </message>
    <message>
        <source>The kiosk stopped for your safety</source>
        <translation>Kiosken avbröt identifieringen för din säkerhet</translation>
    </message>
    <message>
        <source>It could not make sure that the page is genuine, so it did not open it.</source>
        <translation>Den kunde inte säkerställa att sidan är äkta och öppnade den därför inte.</translation>
    </message>
    <message>
        <source>Do not identify yourself on this kiosk now.</source>
        <translation>Identifiera dig inte på den här kiosken nu.</translation>
    </message>
    <message>
        <source>This page is not needed here</source>
        <translation>Den här sidan behövs inte här</translation>
    </message>
    <message>
        <source>The link led out of the identification, so the kiosk did not open it.</source>
        <translation>Länken ledde bort från identifieringen, så kiosken öppnade den inte.</translation>
    </message>
    <message>
        <source>Try again and press only what the strip above the page tells you.</source>
        <translation>Försök igen och tryck bara på det som anvisas ovanför sidan.</translation>
    </message>
    <message>
        <source>Sorry, the page broke down</source>
        <translation>Vi beklagar, sidan kraschade</translation>
    </message>
    <message>
        <source>This is the kiosk’s fault, not yours. What you typed on the page is gone.</source>
        <translation>Det berodde på kiosken, inte på dig. Det du skrev på sidan är borta.</translation>
    </message>
    <message>
        <source>Try again: the identification starts from the beginning.</source>
        <translation>Försök igen: identifieringen börjar från början.</translation>
    </message>
    <message>
        <source>Our staff will help you from here</source>
        <translation>Vår personal hjälper dig vidare</translation>
    </message>
    <message>
        <source>Or identify yourself in another way.</source>
        <translation>Eller identifiera dig på ett annat sätt.</translation>
    </message>
    <message>
        <source>Please ask our staff: %1</source>
        <extracomment>%1 is where the staff are, such as: the service desk next to this kiosk</extracomment>
        <translation>Be personalen om hjälp: %1</translation>
    </message>
    <message>
        <source>If it does not help, ask our staff: %1</source>
        <translation>Om det inte hjälper, be personalen om hjälp: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s) left</source>
        <comment>how many more times the identification may be started in this visit</comment>
        <translation>
            <numerusform>%n försök kvar</numerusform>
            <numerusform>%n försök kvar</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Försök igen</translation>
    </message>
    <message>
        <source>Choose another way</source>
        <translation>Välj ett annat sätt</translation>
    </message>
    <message>
        <source>How our staff can help</source>
        <translation>Så kan personalen hjälpa</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Börja om</translation>
    </message>
    <message>
        <source>This page is no longer valid</source>
        <translation>Den här sidan gäller inte längre</translation>
    </message>
    <message>
        <source>It was answered once already and cannot be shown again, so the identification cannot go on from it.</source>
        <translation>Den har redan besvarats en gång och kan inte visas igen. Identifieringen kan inte fortsätta därifrån.</translation>
    </message>
    <message>
        <source>Start again from the beginning. Nothing is wrong with your data.</source>
        <translation>Börja om från början. Det är inget fel på dina uppgifter.</translation>
    </message>
    <message>
        <source>Take what you need in your hand first, then try again.</source>
        <translation>Ta först fram det du behöver och försök sedan igen.</translation>
    </message>
    <message numerus="yes">
        <source>The %n minute(s) are over</source>
        <comment>the time that a way to identify gives</comment>
        <translation>
            <numerusform>%n minut har gått</numerusform>
            <numerusform>%n minuter har gått</numerusform>
        </translation>
    </message>
    <message>
        <source>The time is over</source>
        <translation>Tiden har gått ut</translation>
    </message>
    <message numerus="yes">
        <source>%1 gives %n minute(s) for the whole identification.</source>
        <extracomment>%1 is a way to identify, such as Candour ID</extracomment>
        <translation>
            <numerusform>%1: hela identifieringen får ta %n minut.</numerusform>
            <numerusform>%1: hela identifieringen får ta %n minuter.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 gives only so much time for the whole identification.</source>
        <extracomment>%1 is a way to identify, such as Candour ID</extracomment>
        <translation>%1: hela identifieringen får bara ta en viss tid.</translation>
    </message>
    <message>
        <source>Have everything ready that it asks for, then try again.</source>
        <translation>Ta fram allt som behövs och försök sedan igen.</translation>
    </message>
    <message>
        <source>The identification does not work on every phone.</source>
        <translation>Identifieringen fungerar inte med alla telefoner.</translation>
    </message>
    <message>
        <source>The attempts are used up</source>
        <translation>Försöken är slut</translation>
    </message>
    <message>
        <source>This is not your fault. The service or the network has a disturbance.</source>
        <translation>Det beror inte på dig. Det är en störning i tjänsten eller nätet.</translation>
    </message>
    <message numerus="yes">
        <source>You have used all %n attempt(s).</source>
        <translation>
            <numerusform>Du har använt ditt enda försök.</numerusform>
            <numerusform>Du har använt alla %n försök.</numerusform>
        </translation>
    </message>
    <message>
        <source>This phone does not work with %1</source>
        <extracomment>%1 is a way to identify, such as Candour ID</extracomment>
        <translation>Den här telefonen fungerar inte med %1</translation>
    </message>
    <message>
        <source>This document is not accepted for %1</source>
        <extracomment>%1 is a way to identify, such as Candour ID</extracomment>
        <translation>Det här dokumentet godkänns inte för %1</translation>
    </message>
    <message>
        <source>Not every document is accepted for the identification.</source>
        <translation>Alla dokument godkänns inte för identifieringen.</translation>
    </message>
    <message numerus="yes">
        <source>%1 allows %n attempt(s) in one identification.</source>
        <extracomment>%1 is a way to identify, such as Candour ID</extracomment>
        <translation>
            <numerusform>%1: i en identifiering får du försöka %n gång.</numerusform>
            <numerusform>%1: i en identifiering får du försöka %n gånger.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 allows a few attempts in one identification.</source>
        <extracomment>%1 is a way to identify, such as Candour ID</extracomment>
        <translation>%1: i en identifiering får du försöka några gånger.</translation>
    </message>
    <message>
        <source>Call staff</source>
        <translation>Tillkalla personal</translation>
    </message>
    <message>
        <source>Done, free the kiosk</source>
        <translation>Klart, frigör kiosken</translation>
    </message>
    <message>
        <source>Staff see that you are waiting. Your place in the queue stays when you free the kiosk.</source>
        <translation>Personalen ser att du väntar. Du behåller din plats i kön även när du frigör kiosken.</translation>
    </message>
    <message>
        <source>Press %1: you get a number, and staff see who is waiting.</source>
        <translation>Tryck på %1: du får ett nummer, och personalen ser vem som väntar.</translation>
    </message>
    <message>
        <source>What %1 asks for:</source>
        <translation>%1 – det här behövs:</translation>
    </message>
</context>
<context>
    <name>kiosk::OverviewPage</name>
    <message>
        <source>Overview</source>
        <extracomment>Page of the staff panel</extracomment>
        <translation>Översikt</translation>
    </message>
    <message>
        <source>Visit now</source>
        <extracomment>Card of the staff panel: the visit that is going on</extracomment>
        <translation>Besöket nu</translation>
    </message>
    <message>
        <source>Health</source>
        <extracomment>Card of the staff panel: which parts of the kiosk work</extracomment>
        <translation>Skick</translation>
    </message>
    <message>
        <source>Last erasure</source>
        <extracomment>Card of the staff panel: what the last visit left behind</extracomment>
        <translation>Senaste radering</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>I dag</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versioner</translation>
    </message>
    <message>
        <source>I am coming</source>
        <extracomment>Button: staff answer a call for help</extracomment>
        <translation>Jag kommer</translation>
    </message>
    <message>
        <source>step</source>
        <extracomment>Below the step's name</extracomment>
        <translation>steg</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>Attempts to identify: used, of so many</extracomment>
        <translation>%1 av %2</translation>
    </message>
    <message>
        <source>attempts used</source>
        <translation>försök använda</translation>
    </message>
    <message>
        <source>waiting with a ticket</source>
        <translation>väntar med nummer</translation>
    </message>
    <message>
        <source>Out of service: %1</source>
        <extracomment>%1 is the reason</extracomment>
        <translation>Ur bruk: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s)</source>
        <comment>caption below the number</comment>
        <translation>
            <numerusform>besök</numerusform>
            <numerusform>besök</numerusform>
        </translation>
    </message>
    <message>
        <source>finished</source>
        <translation>slutförda</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) for help</source>
        <comment>caption below the number</comment>
        <translation>
            <numerusform>bad om hjälp</numerusform>
            <numerusform>bad om hjälp</numerusform>
        </translation>
    </message>
    <message>
        <source>median visit</source>
        <extracomment>The length that half of the visits do not reach</extracomment>
        <translation>median för besöken</translation>
    </message>
    <message>
        <source>at this step</source>
        <translation>i det här steget</translation>
    </message>
    <message>
        <source>since the visit began</source>
        <translation>sedan besöket började</translation>
    </message>
    <message>
        <source>until the visit’s limit</source>
        <translation>till besökets tidsgräns</translation>
    </message>
    <message>
        <source>until the reset is everywhere</source>
        <translation>tills återställningen gäller</translation>
    </message>
    <message>
        <source>None yet</source>
        <extracomment>No visit has been erased since the kiosk started</extracomment>
        <translation>Ingen ännu</translation>
    </message>
    <message>
        <source>All programs of the visit are gone.</source>
        <translation>Alla besökets program är borta.</translation>
    </message>
    <message numerus="yes">
        <source>%n program(s) of the visit still run.</source>
        <translation>
            <numerusform>%n av besökets program körs ännu.</numerusform>
            <numerusform>%n av besökets program körs ännu.</numerusform>
        </translation>
    </message>
    <message>
        <source>Its private folder is gone.</source>
        <translation>Dess privata mapp är borta.</translation>
    </message>
    <message>
        <source>Its private folder is still there.</source>
        <translation>Dess privata mapp finns kvar.</translation>
    </message>
    <message>
        <source>The clipboard is empty.</source>
        <translation>Urklipp är tomt.</translation>
    </message>
    <message>
        <source>The clipboard is not empty.</source>
        <translation>Urklipp är inte tomt.</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <extracomment>Why the visit ended</extracomment>
        <translation>Orsak: %1</translation>
    </message>
    <message>
        <source>Kiosk %1</source>
        <extracomment>%1 is a version number</extracomment>
        <translation>Kiosk %1</translation>
    </message>
    <message>
        <source>Browser engine: Chromium %1</source>
        <extracomment>The browser engine's base; %1 is a version number</extracomment>
        <translation>Webbläsarmotor: Chromium %1</translation>
    </message>
    <message>
        <source>security patches up to %1</source>
        <extracomment>%1 is a version number</extracomment>
        <translation>säkerhetsrättelser till och med %1</translation>
    </message>
    <message>
        <source>10 minutes more</source>
        <extracomment>Button: the visit lasts ten minutes more</extracomment>
        <translation>10 minuter till</translation>
    </message>
    <message>
        <source>Took %1 ms.</source>
        <extracomment>How long the erasure took</extracomment>
        <translation>Tog %1 ms.</translation>
    </message>
    <message>
        <source>Commissioning is on: the next visit may reach any address. Not for visitors.</source>
        <extracomment>Over every page while staff commission</extracomment>
        <translation>Ett provbesök pågår: nästa besök når vilken adress som helst. Inte för besökare.</translation>
    </message>
    <message>
        <source>left with a ticket</source>
        <translation>gick med nummer</translation>
    </message>
    <message>
        <source>Help is coming · called %1 ago</source>
        <extracomment>%1 is a time such as 38 s; a visitor's call for help, and one that has been answered</extracomment>
        <translation>Hjälp är på väg · begärd för %1 sedan</translation>
    </message>
    <message>
        <source>Called for help · %1 ago</source>
        <translation>Bad om hjälp · för %1 sedan</translation>
    </message>
    <message>
        <source>%1 has been helped</source>
        <extracomment>Button: staff have helped whoever waits under this number, such as A7</extracomment>
        <translation>%1 har fått hjälp</translation>
    </message>
    <message>
        <source>waiting for staff, %1</source>
        <extracomment>Below the numbers of those who wait for staff; %1 is how long the first has waited, such as 4:10</extracomment>
        <translation>väntar på personal, %1</translation>
    </message>
</context>
<context>
    <name>kiosk::OwnPhonePage</name>
    <message>
        <source>Reset on your own phone</source>
        <translation>Återställ på din egen telefon</translation>
    </message>
    <message>
        <source>Scan with your phone’s camera</source>
        <translation>Skanna med telefonens kamera</translation>
    </message>
    <message>
        <source>Open the page and give your e-mail address.</source>
        <translation>Öppna sidan och ange din e-postadress.</translation>
    </message>
    <message>
        <source>Then press “The reset is done” here: the kiosk starts the wait and shows the next steps.</source>
        <translation>Tryck sedan här på ”Återställningen är klar”: kiosken börjar väntetiden och visar nästa steg.</translation>
    </message>
    <message>
        <source>QR code: %1</source>
        <translation>QR-kod: %1</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tillbaka</translation>
    </message>
    <message>
        <source>The reset is done</source>
        <translation>Återställningen är klar</translation>
    </message>
    <message>
        <source>Open the page and give your user name.</source>
        <translation>Öppna sidan och ange ditt användarnamn.</translation>
    </message>
    <message>
        <source>What you type there does not pass through this kiosk.</source>
        <translation>Dina uppgifter går inte via den här kiosken.</translation>
    </message>
    <message>
        <source>Wait until the page says that your MFA settings (multi-factor authentication) have been reset.</source>
        <translation>Vänta tills det står på sidan att dina MFA-inställningar (multifaktorautentisering) har återställts.</translation>
    </message>
    <message>
        <source>Follow what the page says and identify yourself.</source>
        <translation>Följ anvisningarna på sidan och identifiera dig.</translation>
    </message>
</context>
<context>
    <name>kiosk::PageWordStrip</name>
    <message>
        <source>The page %1 asks:</source>
        <extracomment>Above what a web page says, in quotation; %1 is its host, such as tunnistus.suomi.fi</extracomment>
        <translation>Sidan %1 frågar:</translation>
    </message>
    <message>
        <source>The page %1 says:</source>
        <translation>Sidan %1 meddelar:</translation>
    </message>
    <message>
        <source>The page wanted to open a window for typing. This kiosk opens none.</source>
        <extracomment>Under what a web page says, when it wanted the visitor to type something in a window of its own</extracomment>
        <translation>Sidan ville öppna ett fönster att skriva i. Den här kiosken öppnar inga fönster.</translation>
    </message>
    <message>
        <source>Yes</source>
        <comment>page's question</comment>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <comment>page's question</comment>
        <extracomment>Answer to a question that a web page asks</extracomment>
        <translation>Nej</translation>
    </message>
    <message>
        <source>Close</source>
        <comment>page's message</comment>
        <translation>Stäng</translation>
    </message>
    <message>
        <source>A part of this page was not loaded, because %1 is not on this kiosk’s list. Go on if the page works; if not, ask for help.</source>
        <extracomment>%1 is a host, such as cdn.example.com</extracomment>
        <translation>En del av sidan laddades inte, eftersom %1 inte finns på kioskens lista. Fortsätt om sidan fungerar; annars, be om hjälp.</translation>
    </message>
    <message>
        <source>This kiosk opens and saves no files. Go on on the page, or ask for help.</source>
        <translation>Den här kiosken öppnar och sparar inga filer. Fortsätt på sidan eller be om hjälp.</translation>
    </message>
    <message>
        <source>This kiosk does not print.</source>
        <translation>Den här kiosken skriver inte ut.</translation>
    </message>
    <message>
        <source>This kiosk opens no mail, telephone or other program. Do that on your own phone.</source>
        <translation>Den här kiosken öppnar varken e-post, samtal eller andra program. Gör det på din egen telefon.</translation>
    </message>
    <message>
        <source>This kiosk has no files to send.</source>
        <translation>Den här kiosken har inga filer att skicka.</translation>
    </message>
    <message>
        <source>The page wanted to open a window that this kiosk cannot open. Try another way on the page, or ask for help.</source>
        <translation>Sidan ville öppna ett fönster som den här kiosken inte kan öppna. Pröva ett annat sätt på sidan eller be om hjälp.</translation>
    </message>
    <message>
        <source>The page stays in its language. You can begin the identification again in this one.</source>
        <translation>Sidan byter inte språk. Du kan börja om identifieringen på svenska.</translation>
    </message>
    <message>
        <source>Begin again</source>
        <extracomment>Answer to a question that a web page asks</extracomment>
        <translation>Börja om identifieringen</translation>
    </message>
    <message>
        <source>The page wants a sign-in that this kiosk cannot show. Try another way on the page, or ask for help.</source>
        <translation>Sidan vill ha en inloggning som den här kiosken inte kan visa. Pröva ett annat sätt på sidan eller be om hjälp.</translation>
    </message>
</context>
<context>
    <name>kiosk::PeoplePage</name>
    <message>
        <source>PINs</source>
        <extracomment>Page of the staff panel: who may open it</extracomment>
        <translation>PIN-koder</translation>
    </message>
    <message>
        <source>You are</source>
        <extracomment>Card of the staff panel: whose PIN opened it</extracomment>
        <translation>Du är</translation>
    </message>
    <message>
        <source>What you do here is written to the journal under this name.</source>
        <translation>Det du gör här skrivs i loggen under det här namnet.</translation>
    </message>
    <message>
        <source>PIN pad</source>
        <translation>PIN-tangenter</translation>
    </message>
    <message>
        <source>After ten wrong PINs in a row the pad takes no more. Find out who tried, and unlock it here.</source>
        <translation>Efter tio fel PIN-koder i rad låses tangenterna. Ta reda på vem som försökte, och lås upp dem här.</translation>
    </message>
    <message>
        <source>Unlock the PIN pad</source>
        <extracomment>Button: people may try PINs again</extracomment>
        <translation>Lås upp PIN-tangenterna</translation>
    </message>
    <message>
        <source>Who has a PIN</source>
        <extracomment>Card of the staff panel: who has a PIN</extracomment>
        <translation>Vem har en PIN-kod</translation>
    </message>
    <message>
        <source>The administrator adds and removes people on this computer:</source>
        <translation>Administratören lägger till och tar bort personer på den här datorn:</translation>
    </message>
</context>
<context>
    <name>kiosk::PhoneStory</name>
    <message>
        <source>The app store opens. Check the publisher, then install.</source>
        <translation>Appbutiken öppnas. Kontrollera utgivaren och installera sedan.</translation>
    </message>
    <message>
        <source>Install</source>
        <extracomment>A button of a phone's app store</extracomment>
        <translation>Installera</translation>
    </message>
    <message>
        <source>Open the app and allow its notifications. Do not sign in to it.</source>
        <translation>Öppna appen och tillåt dess aviseringar. Logga inte in i den.</translation>
    </message>
    <message>
        <source>Allow</source>
        <extracomment>A button of a phone that asks whether an app may send notifications</extracomment>
        <translation>Tillåt</translation>
    </message>
    <message>
        <source>Sign in with your address and password.</source>
        <translation>Logga in med din adress och ditt lösenord.</translation>
    </message>
    <message>
        <source>The account is in the app. This phone signs in again.</source>
        <translation>Kontot finns i appen. Den här telefonen kan logga in igen.</translation>
    </message>
    <message>
        <source>Join the Wi-Fi %1</source>
        <extracomment>What a phone's camera offers; %1 is a wireless network's name</extracomment>
        <translation>Anslut till wifi-nätet %1</translation>
    </message>
    <message>
        <source>Write to %1</source>
        <extracomment>What a phone's camera offers; %1 is an e-mail address</extracomment>
        <translation>Skriv till %1</translation>
    </message>
    <message>
        <source>Add to the calendar</source>
        <translation>Lägg till i kalendern</translation>
    </message>
    <message>
        <source>Open %1</source>
        <extracomment>What a phone's camera offers; %1 is "App Store" or "Google Play"</extracomment>
        <translation>Öppna %1</translation>
    </message>
    <message>
        <source>The phone is in the network. Now the app can be installed.</source>
        <translation>Telefonen är ansluten. Nu kan appen installeras.</translation>
    </message>
    <message>
        <source>The mail is written already. Send it from the invited address.</source>
        <translation>Meddelandet är redan skrivet. Skicka det från den adress som fick inbjudan.</translation>
    </message>
    <message>
        <source>Send</source>
        <extracomment>A button of a phone's mail</extracomment>
        <translation>Skicka</translation>
    </message>
    <message>
        <source>The phone reminds of the ready time, with the address and the steps.</source>
        <translation>Telefonen påminner när det är dags, med adressen och stegen.</translation>
    </message>
    <message>
        <source>Save</source>
        <extracomment>A button of a phone's calendar</extracomment>
        <translation>Spara</translation>
    </message>
    <message>
        <source>The page opens on the phone.</source>
        <translation>Sidan öppnas på telefonen.</translation>
    </message>
</context>
<context>
    <name>kiosk::PhoneWindow</name>
    <message>
        <source>Practice phone</source>
        <translation>Övningstelefon</translation>
    </message>
    <message>
        <source>Back to the camera</source>
        <translation>Tillbaka till kameran</translation>
    </message>
    <message>
        <source>This is a visitor’s phone. It sees the kiosk’s screen: go on there until a code shows.</source>
        <translation>Det här är en besökares telefon. Den ser kioskens skärm: gå vidare där tills en kod visas.</translation>
    </message>
    <message>
        <source>The camera sees a code.</source>
        <translation>Kameran ser en kod.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Gå vidare</translation>
    </message>
</context>
<context>
    <name>kiosk::PinPage</name>
    <message>
        <source>Staff only</source>
        <extracomment>Name of the first screen of the staff panel</extracomment>
        <translation>Endast för personalen</translation>
    </message>
    <message>
        <source>Type your personal PIN and press OK.</source>
        <extracomment>Sentence above the PIN pad</extracomment>
        <translation>Skriv din egen PIN-kod och tryck på OK.</translation>
    </message>
    <message>
        <source>One moment …</source>
        <extracomment>The PIN is being checked</extracomment>
        <translation>Ett ögonblick …</translation>
    </message>
    <message>
        <source>No answer from the kiosk’s main program. Try again; if it does not help, restart the computer.</source>
        <translation>Kioskens huvudprogram svarar inte. Försök igen; om det inte hjälper, starta om datorn.</translation>
    </message>
    <message numerus="yes">
        <source>Wrong PIN. After %n more the pad makes you wait.</source>
        <comment>wrong tries</comment>
        <extracomment>%n tries are left</extracomment>
        <translation>
            <numerusform>Fel PIN-kod. Efter en till måste du vänta.</numerusform>
            <numerusform>Fel PIN-kod. Efter %n till måste du vänta.</numerusform>
        </translation>
    </message>
    <message>
        <source>You can try again in %1.</source>
        <extracomment>%1 is a time such as 0:24</extracomment>
        <translation>Du kan försöka igen om %1.</translation>
    </message>
    <message>
        <source>Too many wrong PINs. The visitor is not disturbed.</source>
        <translation>För många fel PIN-koder. Besökaren störs inte.</translation>
    </message>
    <message>
        <source>Each further wrong PIN makes the wait twice as long.</source>
        <translation>Varje ytterligare fel PIN-kod fördubblar väntetiden.</translation>
    </message>
    <message>
        <source>No staff PIN has been set up on this kiosk.</source>
        <translation>Den här kiosken har ingen PIN-kod för personalen.</translation>
    </message>
    <message>
        <source>The administrator sets one up on this computer: mfa-kiosk pin add</source>
        <translation>Administratören skapar en på den här datorn: mfa-kiosk pin add</translation>
    </message>
    <message>
        <source>PINs cannot be checked now. %1</source>
        <translation>PIN-koder kan inte kontrolleras nu. %1</translation>
    </message>
    <message numerus="yes">
        <source>PIN, %n digit(s) typed</source>
        <comment>accessible name of the field</comment>
        <translation>
            <numerusform>PIN-kod, %n siffra skriven</numerusform>
            <numerusform>PIN-kod, %n siffror skrivna</numerusform>
        </translation>
    </message>
    <message>
        <source>The visit goes on behind this panel. It closes by itself after half a minute.</source>
        <extracomment>On the staff PIN pad: the visit behind the panel is not interrupted</extracomment>
        <translation>Besöket fortsätter bakom panelen. Den stängs av sig själv efter en halv minut.</translation>
    </message>
    <message>
        <source>Clear</source>
        <extracomment>Key of the PIN pad: takes all digits back</extracomment>
        <translation>Töm</translation>
    </message>
    <message>
        <source>Delete the last digit</source>
        <translation>Ta bort den sista siffran</translation>
    </message>
    <message>
        <source>OK</source>
        <extracomment>Button that sends the PIN</extracomment>
        <translation>OK</translation>
    </message>
    <message>
        <source>Demo: the practice PIN is %1.</source>
        <extracomment>Only in the demo; %1 is a number</extracomment>
        <translation>Demo: övnings-PIN är %1.</translation>
    </message>
    <message>
        <source>Opened by pressing and holding the organisation’s name at the top left for 5 seconds, or Ctrl+Alt+Shift+S for 2 seconds.</source>
        <extracomment>How the staff panel is opened; Ctrl, Alt, Shift and S are keys</extracomment>
        <translation>Öppnas genom att hålla organisationens namn uppe till vänster nedtryckt i 5 sekunder, eller Ctrl+Alt+Shift+S i 2 sekunder.</translation>
    </message>
</context>
<context>
    <name>kiosk::QueueNumber</name>
    <message>
        <source>Your number</source>
        <extracomment>Above the number by which staff know a visitor who waits for them, such as A7</extracomment>
        <translation>Ditt nummer</translation>
    </message>
</context>
<context>
    <name>kiosk::RibbonNotice</name>
    <message>
        <source>Demo: a practice service on this computer. Nothing here is real.</source>
        <extracomment>Ribbon on every screen of the demo</extracomment>
        <translation>Demo: en övningstjänst på den här datorn. Inget här är på riktigt.</translation>
    </message>
    <message>
        <source>Demo: nothing here is real.</source>
        <extracomment>Ribbon on every screen of the demo, where there is room for one line</extracomment>
        <translation>Demo: inget här är på riktigt.</translation>
    </message>
    <message>
        <source>Commissioning by staff: every page is let through and listed. Not for visitors.</source>
        <extracomment>Ribbon on every screen while staff commission: try out the real services</extracomment>
        <translation>Personalens provbesök: varje sida släpps igenom och antecknas. Inte för besökare.</translation>
    </message>
    <message>
        <source>Commissioning by staff. Not for visitors.</source>
        <extracomment>Ribbon on every screen while staff commission, where there is room for one line</extracomment>
        <translation>Personalens provbesök. Inte för besökare.</translation>
    </message>
</context>
<context>
    <name>kiosk::ScreenKey</name>
    <message>
        <source>Show its accents</source>
        <extracomment>What a screen reader may do with a letter of the screen keyboard besides pressing it</extracomment>
        <translation>Visa bokstavens accenter</translation>
    </message>
</context>
<context>
    <name>kiosk::ScreenKeyboard</name>
    <message>
        <source>Capital letter</source>
        <comment>key of the screen keyboard, read aloud</comment>
        <translation>Stor bokstav</translation>
    </message>
    <message>
        <source>Signs</source>
        <comment>key of the screen keyboard, read aloud: shows signs instead of letters</comment>
        <translation>Tecken</translation>
    </message>
    <message>
        <source>Letters</source>
        <comment>key of the screen keyboard, read aloud: shows letters instead of signs</comment>
        <translation>Bokstäver</translation>
    </message>
    <message>
        <source>Backspace</source>
        <comment>key of the screen keyboard, read aloud</comment>
        <translation>Radera tecken</translation>
    </message>
    <message>
        <source>Enter</source>
        <comment>key of the screen keyboard, read aloud</comment>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Left</source>
        <comment>key of the screen keyboard, read aloud: moves the cursor</comment>
        <translation>Vänster</translation>
    </message>
    <message>
        <source>Right</source>
        <comment>key of the screen keyboard, read aloud: moves the cursor</comment>
        <translation>Höger</translation>
    </message>
    <message>
        <source>Hide the keyboard</source>
        <comment>key of the screen keyboard, read aloud</comment>
        <translation>Dölj tangentbordet</translation>
    </message>
    <message>
        <source>Space</source>
        <comment>the space key of the screen keyboard</comment>
        <translation>Mellanslag</translation>
    </message>
    <message>
        <source>Screen keyboard</source>
        <comment>read aloud</comment>
        <translation>Skärmtangentbord</translation>
    </message>
    <message>
        <source>In the top row: %1</source>
        <extracomment>Read aloud when a letter of the screen keyboard has been held; %1 are letters</extracomment>
        <translation>På översta raden: %1</translation>
    </message>
</context>
<context>
    <name>kiosk::SessionWindow</name>
    <message>
        <source>Ask for help</source>
        <extracomment>Button on every screen, bottom left</extracomment>
        <translation>Be om hjälp</translation>
    </message>
    <message>
        <source>The up and down keys go from one thing to the next. OK presses it, or opens the keyboard of a field. The help key reads the screen again.</source>
        <extracomment>Spoken when somebody presses the help key of the keypad with tactile keys</extracomment>
        <translation>Med upp och ned går du från en sak till nästa. OK trycker på den eller öppnar ett fälts tangentbord. Hjälpknappen läser skärmen på nytt.</translation>
    </message>
    <message>
        <source>Take back the call</source>
        <extracomment>Button in the place of "Ask for help" while a call for help stands</extracomment>
        <translation>Ta tillbaka begäran</translation>
    </message>
</context>
<context>
    <name>kiosk::SetUpPage</name>
    <message>
        <source>Scan with your phone’s camera</source>
        <translation>Skanna med telefonens kamera</translation>
    </message>
    <message>
        <source>With my phone only</source>
        <extracomment>How to set the app up: with the phone alone</extracomment>
        <translation>Bara med telefonen</translation>
    </message>
    <message>
        <source>With a computer too</source>
        <extracomment>How to set the app up: with the phone and a computer of one's own</extracomment>
        <translation>Också med en dator</translation>
    </message>
    <message>
        <source>Previous step</source>
        <translation>Föregående steg</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Nästa steg</translation>
    </message>
    <message>
        <source>The words on your screen may differ a little.</source>
        <extracomment>Below the steps that quote Microsoft's pages</extracomment>
        <translation>Texterna på din skärm kan avvika något.</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <extracomment>%1 is the number of the step, %2 how many there are</extracomment>
        <translation>Steg %1 av %2</translation>
    </message>
    <message>
        <source>End visit</source>
        <translation>Avsluta besöket</translation>
    </message>
    <message>
        <source>Set %1 up again</source>
        <extracomment>%1 is the app's short name: "Authenticator"</extracomment>
        <translation>Ta %1 i bruk på nytt</translation>
    </message>
    <message>
        <source>The one-time pass does not work</source>
        <translation>Engångskoden fungerar inte</translation>
    </message>
    <message>
        <source>Sign-in still asks for the old Authenticator</source>
        <translation>Inloggningen frågar ännu efter det gamla Authenticator-kontot</translation>
    </message>
    <message>
        <source>Sign-in still asks for the old app</source>
        <translation>Inloggningen frågar ännu efter den gamla appen</translation>
    </message>
    <message>
        <source>Done – I can sign in</source>
        <translation>Klart – jag kan logga in</translation>
    </message>
</context>
<context>
    <name>kiosk::SetUpSlot</name>
    <message>
        <source>QR code: %1</source>
        <extracomment>Read aloud with a QR code; %1 is the name below it</extracomment>
        <translation>QR-kod: %1</translation>
    </message>
</context>
<context>
    <name>kiosk::SetUpSteps</name>
    <message>
        <source>Open the app and allow its notifications, but do not sign in to it.</source>
        <translation>Öppna appen och tillåt dess aviseringar, men logga inte in i den.</translation>
    </message>
    <message>
        <source>Sign in with your %1 address and password</source>
        <extracomment>%1 is the short name of the school</extracomment>
        <translation>Logga in med din adress vid %1 och ditt lösenord</translation>
    </message>
    <message>
        <source>Open &lt;b&gt;%1&lt;/b&gt; on your own computer. Never sign in on this kiosk.</source>
        <extracomment>%1 is the host of the sign-in page</extracomment>
        <translation>Öppna &lt;b&gt;%1&lt;/b&gt; på din egen dator. Logga aldrig in på den här kiosken.</translation>
    </message>
    <message>
        <source>If it asks %1, choose %2 on every device that is not yours alone.</source>
        <extracomment>%1 is Microsoft's “Stay signed in?”, %2 is “No”</extracomment>
        <translation>Om den frågar %1, välj %2 på alla enheter som inte är bara dina.</translation>
    </message>
    <message>
        <source>Microsoft says %1 or %2. Press %3.</source>
        <extracomment>%1 and %2 are Microsoft's headings, %3 is its button “Next”</extracomment>
        <translation>Microsoft visar %1 eller %2. Tryck på %3.</translation>
    </message>
    <message>
        <source>If it offers a passkey, you may skip it or create it on your own phone, never on this kiosk.</source>
        <translation>Om du erbjuds en nyckel (passkey) kan du hoppa över den eller skapa den på din egen telefon, aldrig på den här kiosken.</translation>
    </message>
    <message>
        <source>Add your account with the link</source>
        <translation>Lägg till kontot med länken</translation>
    </message>
    <message>
        <source>Add your account with the QR code</source>
        <translation>Lägg till kontot med QR-koden</translation>
    </message>
    <message>
        <source>Press %1 on the computer until it shows a QR code. In the app, add %2, choose %3 and point the phone at the computer.</source>
        <extracomment>%1 is Microsoft's button “Next”, %2 the kind of account, %3 “Scan a QR code”</extracomment>
        <translation>Tryck på %1 på datorn tills en QR-kod visas. Lägg till %2 i appen, välj %3 och rikta telefonen mot datorn.</translation>
    </message>
    <message>
        <source>Do not sign in directly in the app: your account comes there by the link or the QR code only.</source>
        <translation>Logga inte in direkt i appen: ditt konto kommer dit bara med länken eller QR-koden.</translation>
    </message>
    <message>
        <source>Type the two-digit number in the app</source>
        <translation>Skriv det tvåsiffriga talet i appen</translation>
    </message>
    <message>
        <source>The page shows a number and the app asks for it. Then go back to the page and press %1 and %2.</source>
        <extracomment>%1 is Microsoft's “Next”, %2 is “Done”</extracomment>
        <translation>Sidan visar ett tal som appen frågar efter. Gå sedan tillbaka till sidan och tryck på %1 och %2.</translation>
    </message>
    <message>
        <source>The computer shows a number and the app asks for it. Then press %1 and %2 on the computer.</source>
        <translation>Datorn visar ett tal som appen frågar efter. Tryck sedan på %1 och %2 på datorn.</translation>
    </message>
    <message>
        <source>Before you go</source>
        <translation>Innan du går</translation>
    </message>
    <message>
        <source>The app now shows your account. Keep it on your phone: every sign-in needs it.</source>
        <translation>Appen visar nu ditt konto. Behåll appen på telefonen: du behöver den vid varje inloggning.</translation>
    </message>
    <message>
        <source>Wi-Fi: %1</source>
        <extracomment>Below a QR code that joins the guests' wireless network; %1 is its name</extracomment>
        <translation>Wi-Fi-nät: %1</translation>
    </message>
    <message>
        <source>App Store</source>
        <extracomment>Name of a QR code of an app store: for iPhones</extracomment>
        <translation>App Store</translation>
    </message>
    <message>
        <source>Google Play</source>
        <extracomment>Name of a QR code of an app store: for Android phones</extracomment>
        <translation>Google Play</translation>
    </message>
    <message>
        <source>Detailed guide</source>
        <extracomment>Below the QR code of the school's own guide</extracomment>
        <translation>Utförlig anvisning</translation>
    </message>
    <message>
        <source>more information required</source>
        <comment>meaning</comment>
        <extracomment>What Microsoft's "More information required" means, in parentheses behind it; lower case</extracomment>
        <translation>mer information behövs</translation>
    </message>
    <message>
        <source>let’s keep your account secure</source>
        <comment>meaning</comment>
        <extracomment>What Microsoft's "Let’s keep your account secure" means, in parentheses behind it; lower case</extracomment>
        <translation>vi håller ditt konto säkert</translation>
    </message>
    <message>
        <source>next</source>
        <comment>meaning</comment>
        <extracomment>What Microsoft's "Next" means, in parentheses behind it; lower case</extracomment>
        <translation>nästa</translation>
    </message>
    <message>
        <source>work or school account</source>
        <comment>meaning</comment>
        <extracomment>What Microsoft's "Work or school account" means, in parentheses behind it; lower case</extracomment>
        <translation>arbets- eller skolkonto</translation>
    </message>
    <message>
        <source>scan a QR code</source>
        <comment>meaning</comment>
        <extracomment>What Microsoft's "Scan a QR code" means, in parentheses behind it; lower case</extracomment>
        <translation>skanna en QR-kod</translation>
    </message>
    <message>
        <source>stay signed in?</source>
        <comment>meaning</comment>
        <extracomment>What Microsoft's "Stay signed in?" means, in parentheses behind it; lower case</extracomment>
        <translation>förbli inloggad?</translation>
    </message>
    <message>
        <source>no</source>
        <comment>meaning</comment>
        <extracomment>What Microsoft's "No" means, in parentheses behind it; lower case</extracomment>
        <translation>nej</translation>
    </message>
    <message>
        <source>done</source>
        <comment>meaning</comment>
        <extracomment>What Microsoft's "Done" means, in parentheses behind it; lower case</extracomment>
        <translation>klar</translation>
    </message>
    <message>
        <source>Install %1</source>
        <extracomment>%1 is the app's name: "Microsoft Authenticator"</extracomment>
        <translation>Installera %1</translation>
    </message>
    <message>
        <source>Scan the code of your phone’s app store.</source>
        <translation>Skanna koden för telefonens appbutik.</translation>
    </message>
    <message>
        <source>Scan the code of your phone’s app store. The publisher must be &lt;b&gt;%1&lt;/b&gt;: other apps look alike.</source>
        <translation>Skanna koden för telefonens appbutik. Utgivaren ska vara &lt;b&gt;%1&lt;/b&gt;: andra appar kan se likadana ut.</translation>
    </message>
    <message>
        <source>Sign in with your %1 address and the one-time pass</source>
        <translation>Logga in med din adress vid %1 och engångskoden</translation>
    </message>
    <message>
        <source>Scan the QR code with your phone’s camera and open &lt;b&gt;%1&lt;/b&gt; on your phone.</source>
        <extracomment>%1 is the host of the sign-in page</extracomment>
        <translation>Skanna QR-koden med telefonens kamera och öppna &lt;b&gt;%1&lt;/b&gt; på telefonen.</translation>
    </message>
    <message>
        <source>Start on Microsoft’s page</source>
        <translation>Börja på Microsofts sida</translation>
    </message>
    <message>
        <source>Press %1 until the page gives you a link that opens the app. Press the link: the app adds your account.</source>
        <extracomment>%1 is Microsoft's button “Next”</extracomment>
        <translation>Tryck på %1 tills sidan ger en länk som öppnar appen. Tryck på länken: appen lägger till ditt konto.</translation>
    </message>
    <message>
        <source>Before you go: a second way to sign in</source>
        <extracomment>A way to sign in, beside the app that has just been set up</extracomment>
        <translation>Innan du går: ett andra sätt att logga in</translation>
    </message>
    <message>
        <source>If you can, add another phone, or a passkey that you create on your own phone. Then a broken phone does not bring you back here.</source>
        <translation>Lägg om du kan till en annan telefon eller en nyckel (passkey) som du skapar på din egen telefon. Då för inte en trasig telefon dig tillbaka hit.</translation>
    </message>
    <message>
        <source>Microsoft gives the set-up 15 minutes. If it takes longer, it asks you to sign in again.</source>
        <translation>Microsoft ger 15 minuter för ibruktagandet. Om det tar längre tid måste du logga in på nytt.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Was your phone stolen?&lt;/b&gt; The reset does not end old sign-ins. Tell our staff, so that they end them.</source>
        <translation>&lt;b&gt;Har din telefon blivit stulen?&lt;/b&gt; Återställningen avslutar inte gamla inloggningar. Säg till personalen, så avslutar de dem.</translation>
    </message>
    <message>
        <source>%1’s guide has all steps in more detail.</source>
        <extracomment>%1 is the short name of the school; in Finnish and Swedish in the genitive</extracomment>
        <translation>Alla steg finns mer utförligt i %1 anvisning.</translation>
    </message>
    <message>
        <source>No data on your phone? Join the Wi-Fi first</source>
        <translation>Har telefonen ingen mobildata? Anslut först till Wi-Fi</translation>
    </message>
    <message>
        <source>Scan the code with your phone’s camera and join %1. With data of your own, go on to the next step.</source>
        <extracomment>%1 is the name of the guests' wireless network, in quotation marks</extracomment>
        <translation>Skanna koden med telefonens kamera och anslut till %1. Om du har mobildata kan du gå vidare till nästa steg.</translation>
    </message>
</context>
<context>
    <name>kiosk::SideRoadPage</name>
    <message>
        <source>You need no reset</source>
        <translation>Du behöver ingen återställning</translation>
    </message>
    <message>
        <source>While the old phone still works, you can add the new one yourself.</source>
        <translation>När den gamla telefonen ännu fungerar kan du lägga till den nya själv.</translation>
    </message>
    <message>
        <source>If the phone is lost, broken or not with you</source>
        <translation>Om telefonen är borta, trasig eller inte med</translation>
    </message>
    <message>
        <source>The reset can still be made. Read this first.</source>
        <translation>Återställningen kan göras ändå. Läs det här först.</translation>
    </message>
    <message>
        <source>Scan with your phone’s camera</source>
        <translation>Skanna med telefonens kamera</translation>
    </message>
    <message>
        <source>QR code: %1</source>
        <extracomment>Accessible name of a QR code; %1 is a web address</extracomment>
        <translation>QR-kod: %1</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tillbaka</translation>
    </message>
    <message>
        <source>I need the reset</source>
        <translation>Jag behöver återställningen</translation>
    </message>
    <message>
        <source>End visit</source>
        <translation>Avsluta besöket</translation>
    </message>
    <message>
        <source>Go on to the reset</source>
        <translation>Fortsätt till återställningen</translation>
    </message>
</context>
<context>
    <name>kiosk::SisterSchoolPage</name>
    <message>
        <source>Scan the QR code with your phone’s camera.</source>
        <translation>Skanna QR-koden med telefonens kamera.</translation>
    </message>
    <message>
        <source>QR code: %1</source>
        <extracomment>Accessible name of a QR code; %1 is a web address</extracomment>
        <translation>QR-kod: %1</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tillbaka</translation>
    </message>
    <message>
        <source>End visit</source>
        <translation>Avsluta besöket</translation>
    </message>
    <message>
        <source>Your account is at another school</source>
        <translation>Ditt konto finns vid en annan högskola</translation>
    </message>
    <message>
        <source>Reset Authenticator in your own school’s service: %1</source>
        <extracomment>%1 is a school's name in the nominative</extracomment>
        <translation>Återställ Authenticator i din egen högskolas tjänst: %1</translation>
    </message>
</context>
<context>
    <name>kiosk::SpeechBar</name>
    <message>
        <source>Reading aloud</source>
        <extracomment>Label of the band that is shown while the screen is being read aloud</extracomment>
        <translation>Läser upp</translation>
    </message>
    <message>
        <source>Plug in headphones to listen.</source>
        <extracomment>For those who want the screen to be read aloud</extracomment>
        <translation>Anslut hörlurar för att lyssna.</translation>
    </message>
    <message>
        <source>Read again</source>
        <extracomment>Button: reads the whole screen aloud from its beginning</extracomment>
        <translation>Läs upp igen</translation>
    </message>
    <message>
        <source>Read what I typed</source>
        <extracomment>Button: speaks the e-mail address that the visitor has typed, letter by letter</extracomment>
        <translation>Läs upp det jag skrev</translation>
    </message>
    <message>
        <source>Read the web page</source>
        <extracomment>Button: reads the text of the web page that is shown</extracomment>
        <translation>Läs upp webbsidan</translation>
    </message>
    <message>
        <source>This kiosk has no voice for this language.</source>
        <extracomment>The screen cannot be read aloud in the language of the screen</extracomment>
        <translation>Den här kiosken har ingen röst för det här språket.</translation>
    </message>
</context>
<context>
    <name>kiosk::StaffBar</name>
    <message>
        <source>Staff panel</source>
        <extracomment>Top left on every screen of the staff panel; %1 is the kiosk's name</extracomment>
        <translation>Personalens panel</translation>
    </message>
    <message>
        <source>Staff panel · %1</source>
        <translation>Personalens panel · %1</translation>
    </message>
    <message>
        <source>Not a part of the visit</source>
        <extracomment>Below the kiosk's name; %1 is whose PIN opened the panel</extracomment>
        <translation>Hör inte till besöket</translation>
    </message>
    <message>
        <source>Opened by %1</source>
        <translation>Öppnad av: %1</translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>Button: closes the staff panel</extracomment>
        <translation>Stäng</translation>
    </message>
<message>
        <source>Desk</source>
        <extracomment>Top left in the clerk's program; %1 is the desk's name, such as "Main library"</extracomment>
        <translation>Disk</translation>
    </message>
    <message>
        <source>Desk · %1</source>
        <translation>Disk · %1</translation>
    </message>
</context>
<context>
    <name>kiosk::StaffWindow</name>
    <message numerus="yes">
        <source>This panel closes in %n second(s). Touch anywhere to go on.</source>
        <translation>
            <numerusform>Panelen stängs om %n sekund. Rör var som helst för att fortsätta.</numerusform>
            <numerusform>Panelen stängs om %n sekunder. Rör var som helst för att fortsätta.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kiosk::StatisticsPage</name>
    <message>
        <source>Statistics</source>
        <extracomment>Page of the staff panel</extracomment>
        <translation>Statistik</translation>
    </message>
    <message>
        <source>The statistics cannot be read.</source>
        <translation>Statistiken kan inte läsas.</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>Ett ögonblick …</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>I dag</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 dagar</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 dagar</translation>
    </message>
    <message>
        <source>Own period</source>
        <translation>Egen period</translation>
    </message>
    <message>
        <source>From</source>
        <extracomment>First day of a period</extracomment>
        <translation>Från</translation>
    </message>
    <message>
        <source>To</source>
        <extracomment>Last day of a period</extracomment>
        <translation>Till</translation>
    </message>
    <message>
        <source>Figures as tables</source>
        <extracomment>Switch: figures instead of bars</extracomment>
        <translation>Siffrorna som tabeller</translation>
    </message>
    <message>
        <source>Save as CSV</source>
        <extracomment>Button: writes the statistics into a file</extracomment>
        <translation>Spara som CSV</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <extracomment>A period, from and to</extracomment>
        <translation>%1–%2</translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s)</source>
        <comment>caption below the number</comment>
        <translation>
            <numerusform>besök</numerusform>
            <numerusform>besök</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) for help</source>
        <comment>caption below the number</comment>
        <translation>
            <numerusform>bad om hjälp</numerusform>
            <numerusform>bad om hjälp</numerusform>
        </translation>
    </message>
    <message>
        <source>left with a ticket</source>
        <translation>gick med nummer</translation>
    </message>
    <message>
        <source>Times at the steps are known from %1 on; older days have counts alone.</source>
        <extracomment>%1 is a day</extracomment>
        <translation>Tiderna i stegen är kända från %1; äldre dagar har bara antal.</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>slutförda</translation>
    </message>
    <message>
        <source>not finished</source>
        <translation>ej slutförda</translation>
    </message>
    <message>
        <source>Visits by day</source>
        <translation>Besök per dag</translation>
    </message>
    <message>
        <source>day</source>
        <translation>dag</translation>
    </message>
    <message>
        <source>No visits.</source>
        <translation>Inga besök.</translation>
    </message>
    <message>
        <source>Visits by hour of the day</source>
        <translation>Besök per klockslag</translation>
    </message>
    <message>
        <source>hour</source>
        <translation>timme</translation>
    </message>
    <message>
        <source>visits</source>
        <translation>besök</translation>
    </message>
    <message>
        <source>How far visits come</source>
        <translation>Hur långt besöken kommer</translation>
    </message>
    <message>
        <source>step</source>
        <translation>steg</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>Where a visit stopped, and why</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Where and why visits stop</source>
        <translation>Var och varför besök slutar i förtid</translation>
    </message>
    <message>
        <source>step and reason</source>
        <translation>steg och orsak</translation>
    </message>
    <message>
        <source>Every visit was finished.</source>
        <translation>Alla besök slutfördes.</translation>
    </message>
    <message>
        <source>median</source>
        <extracomment>Half of the visits are quicker</extracomment>
        <translation>median</translation>
    </message>
    <message>
        <source>9 of 10 within</source>
        <extracomment>The 90th percentile</extracomment>
        <translation>9 av 10 inom</translation>
    </message>
    <message>
        <source>Time at each step</source>
        <translation>Tid i varje steg</translation>
    </message>
    <message>
        <source>No times yet.</source>
        <translation>Inga tider ännu.</translation>
    </message>
    <message>
        <source>Ways to identify</source>
        <translation>Sätt att identifiera sig</translation>
    </message>
    <message>
        <source>method</source>
        <translation>sätt</translation>
    </message>
    <message>
        <source>Nobody has chosen yet.</source>
        <translation>Ingen har valt ännu.</translation>
    </message>
    <message>
        <source>finished, %1%</source>
        <extracomment>%1 is a percentage</extracomment>
        <translation>slutförda, %1 %</translation>
    </message>
    <message>
        <source>%1 (%2%)</source>
        <extracomment>A count and its share in per cent</extracomment>
        <translation>%1 (%2 %)</translation>
    </message>
</context>
<context>
    <name>kiosk::TicketPage</name>
    <message>
        <source>Take this with you</source>
        <translation>Ta med dig det här</translation>
    </message>
    <message>
        <source>Photograph this screen, or remember the number and the time.</source>
        <translation>Fotografera skärmen eller kom ihåg numret och klockslaget.</translation>
    </message>
    <message>
        <source>Your number</source>
        <extracomment>Above the ticket's number, such as A7</extracomment>
        <translation>Ditt nummer</translation>
    </message>
    <message>
        <source>When it is time, open %1 on your phone and follow what it says.</source>
        <extracomment>%1 is the host of the sign-in page</extracomment>
        <translation>När det är dags, öppna %1 på telefonen och följ anvisningarna.</translation>
    </message>
    <message>
        <source>Scan with your phone’s camera</source>
        <translation>Skanna med telefonens kamera</translation>
    </message>
    <message>
        <source>QR code: %1</source>
        <translation>QR-kod: %1</translation>
    </message>
    <message>
        <source>Done, free the kiosk</source>
        <translation>Klart, frigör kiosken</translation>
    </message>
    <message>
        <source>Stay here instead</source>
        <translation>Jag stannar här</translation>
    </message>
    <message>
        <source>Do not sign in directly inside the app.</source>
        <translation>Logga inte in direkt i appen.</translation>
    </message>
    <message>
        <source>If sign-in still asks for the old app, come back and touch your number on the first screen.</source>
        <translation>Om inloggningen ännu frågar efter den gamla appen, kom tillbaka och tryck på ditt nummer på startskärmen.</translation>
    </message>
    <message>
        <source>Into my calendar</source>
        <extracomment>Below a QR code that puts the time into the phone's calendar</extracomment>
        <translation>Till min kalender</translation>
    </message>
    <message>
        <source>Your phone reminds you</source>
        <extracomment>Below a QR code that puts the time into the phone's calendar</extracomment>
        <translation>Telefonen påminner dig</translation>
    </message>
    <message>
        <source>Forget everything? Your number goes too, and nobody can bring it back.</source>
        <translation>Ska allt glömmas? Också ditt nummer försvinner och ingen kan få det tillbaka.</translation>
    </message>
    <message>
        <source>On the first screen until %1</source>
        <extracomment>%1 is a time of day with its own word</extracomment>
        <translation>På startskärmen till %1</translation>
    </message>
    <message>
        <source>Set %1 up again (%2)</source>
        <translation>Ta %1 i bruk på nytt (%2)</translation>
    </message>
    <message>
        <source>Yes, forget everything</source>
        <translation>Ja, glöm allt</translation>
    </message>
    <message>
        <source>Keep my number</source>
        <translation>Behåll mitt nummer</translation>
    </message>
    <message>
        <source>Forget everything</source>
        <translation>Glöm allt</translation>
    </message>
    <message>
        <source>Should be ready now</source>
        <extracomment>%1 is a time of day with its own word: 14:32, klo 14.32, kl. 14.32</extracomment>
        <translation>Borde vara klart nu</translation>
    </message>
    <message>
        <source>Ready by %1</source>
        <translation>Klart senast %1</translation>
    </message>
    <message>
        <source>Set %1 up again</source>
        <extracomment>Title of a calendar entry; %1 is the app's short name, %2 the ticket's number, where there is one</extracomment>
        <translation>Ta %1 i bruk på nytt</translation>
    </message>
    <message>
        <source>Photograph this screen: the time and the codes are all you need.</source>
        <translation>Fotografera skärmen: klockslaget och koderna räcker.</translation>
    </message>
    <message>
        <source>Every number is in use just now</source>
        <translation>Alla nummer är i bruk just nu</translation>
    </message>
    <message>
        <source>If sign-in still asks for the old app, come back and ask our staff.</source>
        <translation>Om inloggningen ännu frågar efter den gamla appen, kom tillbaka och fråga personalen.</translation>
    </message>
    <message>
        <source>Print a slip</source>
        <extracomment>Button below the ticket's number: a printer at the kiosk prints a paper slip with the same</extracomment>
        <translation>Skriv ut en lapp</translation>
    </message>
    <message>
        <source>Printing your slip…</source>
        <translation>Din lapp skrivs ut…</translation>
    </message>
    <message>
        <source>Take your slip from the printer.</source>
        <extracomment>The slip has come out of the printer at the kiosk</extracomment>
        <translation>Ta din lapp från skrivaren.</translation>
    </message>
    <message>
        <source>The printer does not work just now. Photograph this screen instead.</source>
        <translation>Skrivaren fungerar inte just nu. Fotografera skärmen i stället.</translation>
    </message>
</context>
<context>
    <name>kiosk::TopBar</name>
    <message>
        <source>Authenticator reset</source>
        <extracomment>Name of the product under the organisation's name, top left on every screen</extracomment>
        <translation>Återställ Authenticator</translation>
    </message>
    <message>
        <source>Address</source>
        <extracomment>The steps of a visit, in the step bar: as short as possible</extracomment>
        <translation>Adress</translation>
    </message>
    <message>
        <source>Verify</source>
        <comment>step bar</comment>
        <translation>Identifiera</translation>
    </message>
    <message>
        <source>Wait</source>
        <comment>step bar</comment>
        <translation>Vänta</translation>
    </message>
    <message>
        <source>Set up</source>
        <comment>step bar</comment>
        <translation>Ta i bruk</translation>
    </message>
    <message>
        <source>Step %1 of %2: %3</source>
        <extracomment>Spoken, and shown where the step bar has no room: present step, of how many, its name</extracomment>
        <translation>Steg %1 av %2: %3</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <extracomment>Accessible name of the switch that has the screen read aloud</extracomment>
        <translation>Läs upp</translation>
    </message>
    <message>
        <source>Plug in headphones to listen</source>
        <extracomment>Beside the disabled switch "Read aloud"</extracomment>
        <translation>Anslut hörlurar för att lyssna</translation>
    </message>
    <message>
        <source>Key F9</source>
        <translation>Tangent F9</translation>
    </message>
    <message>
        <source>Accessibility</source>
        <extracomment>Top of the first screen: leads to what there is for people who see, hear or move otherwise</extracomment>
        <translation>Tillgänglighet</translation>
    </message>
</context>
<context>
    <name>kiosk::VerifyPage</name>
    <message>
        <source>Opening the identity service…</source>
        <translation>Identitetstjänsten öppnas…</translation>
    </message>
    <message>
        <source>The strip above always says whose page you see.</source>
        <extracomment>Below "Opening the identity service…"</extracomment>
        <translation>Ovanför står alltid vems sida du ser.</translation>
    </message>
    <message>
        <source>The time for %1 may be over</source>
        <extracomment>%1 is a way to identify, such as Candour ID</extracomment>
        <translation>%1: tiden kan ha gått ut</translation>
    </message>
    <message>
        <source>Close this window</source>
        <extracomment>Button: the page has opened a window of its own over itself</extracomment>
        <translation>Stäng det här fönstret</translation>
    </message>
    <message>
        <source>I have written it down</source>
        <extracomment>Main button: the page shows a pass (a code) for signing in once</extracomment>
        <translation>Jag har skrivit upp den</translation>
    </message>
    <message>
        <source>My settings have been reset</source>
        <translation>Mina inställningar har återställts</translation>
    </message>
    <message>
        <source>Stop identifying</source>
        <translation>Avbryt identifieringen</translation>
    </message>
    <message>
        <source>Closes if nothing is pressed: %1</source>
        <extracomment>%1 is minutes and seconds, such as 4:12</extracomment>
        <translation>Sidan stängs om du inte gör något: %1</translation>
    </message>
    <message>
        <source>Time left for %1: %2</source>
        <extracomment>%1 is a way to identify, such as Candour ID; %2 is minutes and seconds, such as 4:12</extracomment>
        <translation>%1: tid kvar %2</translation>
    </message>
</context>
<context>
    <name>kiosk::ViewSwitches</name>
    <message>
        <source>Text size</source>
        <extracomment>Accessible name of the switch for larger text</extracomment>
        <translation>Textstorlek</translation>
    </message>
    <message>
        <source>Contrast</source>
        <extracomment>Accessible name of the switch between light, dark and high contrast</extracomment>
        <translation>Kontrast</translation>
    </message>
    <message>
        <source>%1 percent</source>
        <extracomment>Read aloud with the switch "Text size": the present size, 100, 150 or 200</extracomment>
        <translation>%1 procent</translation>
    </message>
    <message>
        <source>Dark text on a light screen</source>
        <extracomment>Read aloud with the switch "Contrast"</extracomment>
        <translation>Mörk text på ljus skärm</translation>
    </message>
    <message>
        <source>Light text on a dark screen</source>
        <extracomment>Read aloud with the switch "Contrast"</extracomment>
        <translation>Ljus text på mörk skärm</translation>
    </message>
    <message>
        <source>High contrast</source>
        <extracomment>Read aloud with the switch "Contrast"</extracomment>
        <translation>Hög kontrast</translation>
    </message>
</context>
<context>
    <name>kiosk::WaitPage</name>
    <message>
        <source>QR code: %1</source>
        <extracomment>Read aloud with a QR code; %1 is the name below it</extracomment>
        <translation>QR-kod: %1</translation>
    </message>
    <message>
        <source>No need to stand here</source>
        <translation>Du behöver inte stå här</translation>
    </message>
    <message>
        <source>Take the last steps with you and let the next person in.</source>
        <translation>Ta de sista stegen med dig och släpp fram nästa.</translation>
    </message>
    <message>
        <source>Take this with me</source>
        <translation>Jag tar det med mig</translation>
    </message>
    <message>
        <source>Your reset is on its way</source>
        <translation>Din återställning är på väg</translation>
    </message>
    <message>
        <source>Your reset should be ready</source>
        <translation>Din återställning borde vara klar</translation>
    </message>
    <message>
        <source>This takes longer than it should</source>
        <translation>Det här tar längre tid än det borde</translation>
    </message>
    <message>
        <source>You have done nothing wrong, and you need not start again.</source>
        <translation>Du har inte gjort något fel och behöver inte börja om.</translation>
    </message>
    <message>
        <source>Please ask our staff: %1</source>
        <extracomment>%1 is where the staff are, such as: the service desk next to this kiosk</extracomment>
        <translation>Be personalen om hjälp: %1</translation>
    </message>
    <message>
        <source>You can try again in a minute</source>
        <translation>Du kan försöka igen om en minut</translation>
    </message>
    <message>
        <source>End visit</source>
        <translation>Avsluta besöket</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Prova nu</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>Ta i bruk</translation>
    </message>
    <message>
        <source>Try once more</source>
        <translation>Försök en gång till</translation>
    </message>
    <message>
        <source>Call staff</source>
        <extracomment>Main button where staff alone can go on</extracomment>
        <translation>Tillkalla personal</translation>
    </message>
    <message numerus="yes">
        <source>It takes up to %n minute(s). Use the time:</source>
        <translation>
            <numerusform>Det tar högst %n minut. Använd tiden:</numerusform>
            <numerusform>Det tar högst %n minuter. Använd tiden:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) left</source>
        <extracomment>Spoken while the countdown of the wait runs</extracomment>
        <translation>
            <numerusform>%n minut kvar</numerusform>
            <numerusform>%n minuter kvar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) left</source>
        <translation>
            <numerusform>%n sekund kvar</numerusform>
            <numerusform>%n sekunder kvar</numerusform>
        </translation>
    </message>
    <message>
        <source>You can try now</source>
        <extracomment>Spoken when the button "Try now" can be pressed</extracomment>
        <translation>Du kan prova nu</translation>
    </message>
    <message>
        <source>Install %1</source>
        <extracomment>%1 is the app's name: "Microsoft Authenticator"</extracomment>
        <translation>Installera %1</translation>
    </message>
    <message>
        <source>Do not sign in to the app yet.</source>
        <translation>Logga inte in i appen ännu.</translation>
    </message>
    <message>
        <source>Publisher: %1. Do not sign in to the app yet.</source>
        <translation>Utgivare: %1. Logga inte in i appen ännu.</translation>
    </message>
    <message>
        <source>Now set %1 up again on your phone.</source>
        <extracomment>%1 is the app's short name: "Authenticator"</extracomment>
        <translation>Ta nu %1 i bruk på nytt på din telefon.</translation>
    </message>
    <message>
        <source>You can try at %1</source>
        <extracomment>Beside the disabled button "Try now"; %1 is a time of day with its own word: 14:24, klo 14.24, kl. 14.24</extracomment>
        <translation>Du kan prova %1</translation>
    </message>
    <message>
        <source>Ready since %1</source>
        <extracomment>Below the countdown; %1 is a time of day with its own word: 14:32, klo 14.32, kl. 14.32</extracomment>
        <translation>Klart sedan %1</translation>
    </message>
    <message>
        <source>Ready by %1</source>
        <translation>Klart senast %1</translation>
    </message>
<message>
        <source>Wi-Fi, if your phone has no data</source>
        <extracomment>Above the QR code of the guests' wireless network, before "2. Install Microsoft Authenticator"</extracomment>
        <translation>Wi-Fi, om din telefon saknar mobildata</translation>
    </message>
</context>
<context>
    <name>kiosk::WelcomePage</name>
    <message>
        <source>Authenticator not working?</source>
        <translation>Fungerar inte Authenticator?</translation>
    </message>
    <message>
        <source>Start in English</source>
        <translation>Börja på svenska</translation>
    </message>
    <message>
        <source>Have ready</source>
        <translation>Ha till hands</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Lösenord</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Väntar</translation>
    </message>
    <message>
        <source>Nothing about you is kept here</source>
        <translation>Inget om dig sparas här</translation>
    </message>
    <message>
        <source>Ticket %1, ready</source>
        <extracomment>Accessible name of a parked wait on the welcome screen; %1 ticket such as A7, %2 time left such as 4:10</extracomment>
        <translation>Nummer %1, klart</translation>
    </message>
    <message>
        <source>Ticket %1, %2 left</source>
        <translation>Nummer %1, %2 kvar</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation>%1 eller %2</translation>
    </message>
    <message>
        <source>More tickets, page %1 of %2</source>
        <extracomment>Accessible name of the button that shows the next few parked waits; "page 1 of 3" is where one is</extracomment>
        <translation>Fler nummer, sida %1 av %2</translation>
    </message>
    <message>
        <source>Takes %1–%2 min</source>
        <translation>Tid %1–%2 min</translation>
    </message>
    <message>
        <source>Ask for help</source>
        <translation>Be om hjälp</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tillbaka</translation>
    </message>
</context>
<context>
    <name>DeskWords</name>
    <message>
        <source>%1, for %2</source>
        <extracomment>Where a visitor is, and for how long: "Verify, for 2 min"</extracomment>
        <translation>%1, i %2</translation>
    </message>
    <message>
        <source>Called for help %1 ago. %2.</source>
        <extracomment>A visitor has called; %1 is a time such as "40 s", %2 where they are</extracomment>
        <translation>Bad om hjälp för %1 sedan. %2.</translation>
    </message>
    <message>
        <source>%1; most are through in %2.</source>
        <extracomment>%1 is where a visitor is and for how long; %2 a time such as "4 min"</extracomment>
        <translation>%1; de flesta är klara på %2.</translation>
    </message>
    <message>
        <source>What it says cannot be read here: it may be of another release.</source>
        <translation>Det den säger kan inte läsas här: den kan vara av en annan version.</translation>
    </message>
    <message>
        <source>It has not reported yet.</source>
        <translation>Den har inte meddelat sig ännu.</translation>
    </message>
    <message>
        <source>No news, last heard at %1.</source>
        <extracomment>%1 is a time of day with its preposition: "4:32"</extracomment>
        <translation>Inget nytt, hördes senast %1.</translation>
    </message>
    <message>
        <source>Not connected, last heard at %1.</source>
        <translation>Ingen förbindelse, hördes senast %1.</translation>
    </message>
    <message>
        <source>By staff: %1.</source>
        <extracomment>%1 is the reason, chosen by staff</extracomment>
        <translation>Av personalen: %1.</translation>
    </message>
    <message>
        <source>CALL</source>
        <extracomment>State of a kiosk in the list; in capitals, short: a visitor has called for help</extracomment>
        <translation>ANROP</translation>
    </message>
    <message>
        <source>STUCK</source>
        <extracomment>State of a kiosk in the list; in capitals, short: a visitor gets no further</extracomment>
        <translation>FAST</translation>
    </message>
    <message>
        <source>OUT</source>
        <extracomment>State of a kiosk in the list; in capitals, short: out of service</extracomment>
        <translation>UR BRUK</translation>
    </message>
    <message>
        <source>UNKNOWN</source>
        <extracomment>State of a kiosk in the list; in capitals, short: nothing is known of it</extracomment>
        <translation>OKÄND</translation>
    </message>
    <message>
        <source>IN USE</source>
        <extracomment>State of a kiosk in the list; in capitals, short: a visitor is at it</extracomment>
        <translation>I BRUK</translation>
    </message>
    <message>
        <source>FREE</source>
        <extracomment>State of a kiosk in the list; in capitals, short: nobody is at it, and it is ready</extracomment>
        <translation>LEDIG</translation>
    </message>
    <message>
        <source>Help is coming.</source>
        <extracomment>%1 is who is on the way to the visitor: a desk's name</extracomment>
        <translation>Hjälp är på väg.</translation>
    </message>
    <message>
        <source>%1 is coming.</source>
        <translation>På väg: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n wait(s) for staff, %1 first.</source>
        <extracomment>People under a number wait for staff; %1 is the first number, such as A7</extracomment>
        <translation>
            <numerusform>En väntar på personalen: %1.</numerusform>
            <numerusform>%n väntar på personalen, %1 först.</numerusform>
        </translation>
    </message>
    <message>
        <source>Its staff panel is open.</source>
        <translation>Dess panel för personalen är öppen.</translation>
    </message>
    <message>
        <source>Ready.</source>
        <translation>Redo.</translation>
    </message>
    <message>
        <source>version %1</source>
        <extracomment>%1 is a version number; what differs from most other kiosks</extracomment>
        <translation>version %1</translation>
    </message>
    <message>
        <source>configuration</source>
        <extracomment>What differs from most other kiosks</extracomment>
        <translation>konfiguration</translation>
    </message>
    <message>
        <source>browser engine %1</source>
        <extracomment>%1 is a version number; what differs from most other kiosks</extracomment>
        <translation>webbläsarmotor %1</translation>
    </message>
    <message>
        <source>clock wrong by %1</source>
        <extracomment>What differs from most other kiosks; %1 is a time such as "3 min"</extracomment>
        <translation>klockan går fel: %1</translation>
    </message>
    <message>
        <source>Differs from most: %1</source>
        <extracomment>%1 is a list of what differs: "version 0.1, configuration"</extracomment>
        <translation>Avviker från de flesta: %1</translation>
    </message>
    <message>
        <source>I am coming</source>
        <translation>Jag kommer</translation>
    </message>
    <message>
        <source>10 minutes more</source>
        <translation>10 minuter till</translation>
    </message>
    <message>
        <source>Back in service</source>
        <translation>Ta i bruk igen</translation>
    </message>
    <message>
        <source>%1 has been helped</source>
        <extracomment>Button: staff have helped whoever waits under this number, such as A7</extracomment>
        <translation>%1 har fått hjälp</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s)</source>
        <extracomment>One of the counts above the list, joined by commas: "2 calls, 1 stuck, 14 free"</extracomment>
        <translation>
            <numerusform>%n anrop</numerusform>
            <numerusform>%n anrop</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stuck</source>
        <extracomment>One of the counts above the list: visitors who get no further</extracomment>
        <translation>
            <numerusform>%n har fastnat</numerusform>
            <numerusform>%n har fastnat</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n out of service</source>
        <extracomment>One of the counts above the list</extracomment>
        <translation>
            <numerusform>%n ur bruk</numerusform>
            <numerusform>%n ur bruk</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unknown</source>
        <extracomment>One of the counts above the list</extracomment>
        <translation>
            <numerusform>%n okänd</numerusform>
            <numerusform>%n okända</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in use</source>
        <extracomment>One of the counts above the list</extracomment>
        <translation>
            <numerusform>%n i bruk</numerusform>
            <numerusform>%n i bruk</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n free</source>
        <extracomment>One of the counts above the list</extracomment>
        <translation>
            <numerusform>%n ledig</numerusform>
            <numerusform>%n lediga</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n update(s) wait</source>
        <extracomment>Of a kiosk's operating system, in the head of its view</extracomment>
        <translation>
            <numerusform>%n uppdatering väntar</numerusform>
            <numerusform>%n uppdateringar väntar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them for security</source>
        <extracomment>Of the updates that wait: "5 updates wait, 2 of them for security"</extracomment>
        <translation>
            <numerusform>av dem %n säkerhetsuppdatering</numerusform>
            <numerusform>av dem %n säkerhetsuppdateringar</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kiosk::desk::CallWindow</name>
    <message>
        <source>Calls</source>
        <extracomment>Title of the small window with those who call for help</extracomment>
        <translation>Anrop</translation>
    </message>
    <message>
        <source>Nobody is calling.</source>
        <extracomment>In the small window: nobody calls for help</extracomment>
        <translation>Ingen kallar.</translation>
    </message>
    <message>
        <source>Stop ringing</source>
        <extracomment>Button: the calls that are shown do not ring any more</extracomment>
        <translation>Tysta</translation>
    </message>
    <message>
        <source>All kiosks</source>
        <extracomment>Button of the small window: opens the list</extracomment>
        <translation>Alla kiosker</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s)</source>
        <extracomment>Title of the small window: how many call for help</extracomment>
        <translation>
            <numerusform>%n anrop</numerusform>
            <numerusform>%n anrop</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <extracomment>In the small window, below the first ones: how many more call</extracomment>
        <translation>
            <numerusform>och en till</numerusform>
            <numerusform>och %n till</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kiosk::desk::DeskWindow</name>
    <message>
        <source>Open the list</source>
        <extracomment>In the menu of the notification area</extracomment>
        <translation>Öppna listan</translation>
    </message>
    <message>
        <source>Calls in a small window</source>
        <translation>Anrop i ett litet fönster</translation>
    </message>
    <message>
        <source>Leave the desk</source>
        <extracomment>In the menu of the notification area: the program ends</extracomment>
        <translation>Lämna disken</translation>
    </message>
    <message>
        <source>A visitor calls for help</source>
        <translation>En besökare ber om hjälp</translation>
    </message>
    <message>
        <source>Search</source>
        <extracomment>Example in the empty search field of the list of kiosks</extracomment>
        <translation>Sök</translation>
    </message>
    <message>
        <source>Search for a kiosk by its name or place</source>
        <extracomment>Accessible name of the search field</extracomment>
        <translation>Sök en kiosk efter namn eller plats</translation>
    </message>
    <message>
        <source>Building</source>
        <extracomment>Accessible name of the choice of a building</extracomment>
        <translation>Byggnad</translation>
    </message>
    <message>
        <source>Small window</source>
        <extracomment>Button: opens the small window with those who call</extracomment>
        <translation>Litet fönster</translation>
    </message>
    <message>
        <source>Statistics</source>
        <extracomment>Button: counts of all kiosks together</extracomment>
        <translation>Statistik</translation>
    </message>
    <message>
        <source>All buildings</source>
        <extracomment>Choice of a building in the list of kiosks: all of them</extracomment>
        <translation>Alla byggnader</translation>
    </message>
    <message>
        <source>No kiosks yet</source>
        <extracomment>Above the list while no kiosk is known</extracomment>
        <translation>Inga kiosker ännu</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) – MFA desk</source>
        <extracomment>Title of the window; %n people call for help</extracomment>
        <translation>
            <numerusform>%n anrop – MFA-disk</numerusform>
            <numerusform>%n anrop – MFA-disk</numerusform>
        </translation>
    </message>
    <message>
        <source>No kiosk is found by these words.</source>
        <translation>Ingen kiosk hittas med dessa ord.</translation>
    </message>
    <message>
        <source>Kiosks appear here by themselves, once their configuration has a [desk] with the same broker and site.</source>
        <translation>Kioskerna dyker upp här av sig själva när deras konfiguration har [desk] med samma meddelandeserver och samma site.</translation>
    </message>
    <message>
        <source>No connection to the broker. %1 %2</source>
        <extracomment>%1 is what is wrong, %2 what to do about it</extracomment>
        <translation>Ingen förbindelse till meddelandeservern. %1 %2</translation>
    </message>
    <message>
        <source>Locked: you can look. With your first press you are asked for your PIN.</source>
        <translation>Låst: du kan titta. När du trycker på något frågas din PIN-kod.</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Ingen förbindelse</translation>
    </message>
    <message>
        <source>Connecting …</source>
        <translation>Ansluter …</translation>
    </message>
    <message numerus="yes">
        <source>Connected, with %n other desk(s)</source>
        <extracomment>Below the desk's name; %n other desks have the same kiosks in view</extracomment>
        <translation>
            <numerusform>Ansluten, liksom en annan disk</numerusform>
            <numerusform>Ansluten, liksom %n andra diskar</numerusform>
        </translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Ansluten</translation>
    </message>
    <message>
        <source>All kiosks</source>
        <extracomment>Title above the counts of several kiosks together</extracomment>
        <translation>Alla kiosker</translation>
    </message>
    <message numerus="yes">
        <source>%n kiosk(s) of the list</source>
        <translation>
            <numerusform>En av listans kiosker</numerusform>
            <numerusform>%n av listans kiosker</numerusform>
        </translation>
    </message>
    <message>
        <source>Your key is not in this computer’s keyring: nothing can be asked of the kiosks. Set this desk up: mfa-desk setup</source>
        <translation>Din nyckel finns inte i datorns nyckelring: inget kan begäras av kioskerna. Ta disken i bruk: mfa-desk setup</translation>
    </message>
</context>
<context>
    <name>kiosk::desk::FleetStatistics</name>
    <message numerus="yes">
        <source>%1 of %n kiosk(s) have answered.</source>
        <extracomment>Of the kiosks that were asked for statistics; %1 have answered, of %n</extracomment>
        <translation>
            <numerusform>%1 av %n kiosk har svarat.</numerusform>
            <numerusform>%1 av %n kiosker har svarat.</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>Button: closes the statistics</extracomment>
        <translation>Stäng</translation>
    </message>
    <message>
        <source>Missing: %1.</source>
        <extracomment>Kiosks that have not answered when asked for statistics; %1 is a list of their names</extracomment>
        <translation>Saknas: %1.</translation>
    </message>
    <message numerus="yes">
        <source>Missing: %1 and %n more.</source>
        <extracomment>%1 is a list of names, as in "Missing: %1.", and %n more are not named</extracomment>
        <translation>
            <numerusform>Saknas: %1 och %n till.</numerusform>
            <numerusform>Saknas: %1 och %n till.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kiosk::desk::KioskDetail</name>
    <message>
        <source>Close</source>
        <extracomment>Button: closes the view of one kiosk</extracomment>
        <translation>Stäng</translation>
    </message>
    <message>
        <source>%1 How it is now is not known.</source>
        <translation>%1 Hur det är nu är inte känt.</translation>
    </message>
    <message>
        <source>This desk has no connection. How the kiosk is now is not known.</source>
        <translation>Den här disken har ingen förbindelse. Hur det är med kiosken nu är inte känt.</translation>
    </message>
</context>
<context>
    <name>kiosk::desk::KioskList</name>
    <message>
        <source>Kiosks</source>
        <translation>Kiosker</translation>
    </message>
</context>
<context>
    <name>kiosk::desk::KioskListModel</name>
    <message>
        <source>Space: %1</source>
        <extracomment>Read aloud with a kiosk in the list; %1 is what the key does: "I am coming"</extracomment>
        <translation>Mellanslag: %1</translation>
    </message>
</context>
<context>
    <name>kiosk::desk::MessageCard</name>
    <message>
        <source>Message to the visitor</source>
        <extracomment>Card of the clerk's program: short messages that can be shown to the visitor</extracomment>
        <translation>Meddelande till besökaren</translation>
    </message>
    <message>
        <source>Appears on the visitor’s screen, in their language.</source>
        <translation>Visas på besökarens skärm, på besökarens språk.</translation>
    </message>
    <message>
        <source>Nobody is using the kiosk.</source>
        <translation>Ingen använder kiosken.</translation>
    </message>
    <message>
        <source>The visitor sees the message.</source>
        <translation>Besökaren ser meddelandet.</translation>
    </message>
</context>
<context>
    <name>kiosk::desk::SetUpWindow</name>
    <message>
        <source>Copied.</source>
        <translation>Kopierat.</translation>
    </message>
    <message>
        <source>Broker’s name or address</source>
        <translation>Meddelandeserverns namn eller adress</translation>
    </message>
    <message>
        <source>Port</source>
        <extracomment>Of the broker: a number</extracomment>
        <translation>Port</translation>
    </message>
    <message>
        <source>Certificate of its authority (.pem)</source>
        <translation>Certifikatet för dess utfärdare (.pem)</translation>
    </message>
    <message>
        <source>This desk’s certificate (.pem)</source>
        <translation>Den här diskens certifikat (.pem)</translation>
    </message>
    <message>
        <source>Desk’s id: the name in its certificate</source>
        <translation>Diskens id: namnet i dess certifikat</translation>
    </message>
    <message>
        <source>Site, as in the kiosks’ configuration</source>
        <translation>Site, som i kioskernas konfiguration</translation>
    </message>
    <message>
        <source>The desk’s name, such as Main library</source>
        <extracomment>Field of the set-up: what visitors and other desks see</extracomment>
        <translation>Diskens namn, till exempel Huvudbiblioteket</translation>
    </message>
    <message>
        <source>Your name or sign, as the journal will have it</source>
        <translation>Ditt namn eller tecken, så som det står i loggen</translation>
    </message>
    <message>
        <source>Your PIN: 6 to 12 digits</source>
        <translation>Din PIN-kod: 6–12 siffror</translation>
    </message>
    <message>
        <source>The PIN once more</source>
        <extracomment>Field of the set-up</extracomment>
        <translation>PIN-koden en gång till</translation>
    </message>
    <message>
        <source>Set up this desk</source>
        <extracomment>Title of the window of the first start</extracomment>
        <translation>Ta disken i bruk</translation>
    </message>
    <message>
        <source>First start</source>
        <translation>Första starten</translation>
    </message>
    <message>
        <source>This computer is a desk now. One thing is left to do.</source>
        <translation>Den här datorn är nu en disk. En sak återstår.</translation>
    </message>
    <message>
        <source>Whoever runs the broker gives you its address and three files. The rest takes a minute.</source>
        <translation>Av den som sköter meddelandeservern får du dess adress och tre filer. Resten tar en minut.</translation>
    </message>
    <message>
        <source>Broker</source>
        <extracomment>Cards of the set-up</extracomment>
        <translation>Meddelandeserver</translation>
    </message>
    <message>
        <source>This desk</source>
        <translation>Den här disken</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>Choose …</source>
        <extracomment>Button: opens the choice of a file</extracomment>
        <translation>Välj …</translation>
    </message>
    <message>
        <source>For the kiosks’ configuration</source>
        <extracomment>Card of the set-up: lines to copy</extracomment>
        <translation>Till kioskernas konfiguration</translation>
    </message>
    <message>
        <source>Each kiosk takes requests of those it knows. Put these lines into every kiosk.toml, or send them to whoever looks after the kiosks. They are no secret.</source>
        <translation>Varje kiosk tar emot begäranden av dem som den känner. Lägg till de här raderna i varje kiosk.toml, eller skicka dem till den som sköter kioskerna. De är inte hemliga.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopiera</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>Ett ögonblick …</translation>
    </message>
    <message>
        <source>Open the list</source>
        <translation>Öppna listan</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>Ta i bruk</translation>
    </message>
    <message>
        <source>The desk’s id must be the name in its certificate: a to z, 0 to 9, - and _.</source>
        <translation>Diskens id måste vara namnet i dess certifikat: a–z, 0–9, - och _.</translation>
    </message>
    <message>
        <source>Please look at this again: %1</source>
        <extracomment>%1 is a field's name</extracomment>
        <translation>Se över detta igen: %1</translation>
    </message>
    <message>
        <source>A PIN has 6 to 12 digits.</source>
        <translation>En PIN-kod har 6–12 siffror.</translation>
    </message>
    <message>
        <source>This PIN is among the first that anybody tries. Choose another.</source>
        <translation>Den här PIN-koden hör till de första som man prövar. Välj en annan.</translation>
    </message>
    <message>
        <source>The two PINs are not the same.</source>
        <translation>PIN-koderna är inte lika.</translation>
    </message>
    <message>
        <source>The certificate’s private key</source>
        <translation>Certifikatets privata nyckel</translation>
    </message>
    <message>
        <source>Not such a file, or it cannot be read: %1</source>
        <extracomment>%1 is a field's name</extracomment>
        <translation>Ingen sådan fil, eller den kan inte läsas: %1</translation>
    </message>
</context>
<context>
    <name>kiosk::desk::UnlockCard</name>
    <message>
        <source>Good day</source>
        <extracomment>Card of the clerk's program: the day's first PIN</extracomment>
        <translation>God dag</translation>
    </message>
    <message>
        <source>Unlock</source>
        <extracomment>Button that sends the PIN</extracomment>
        <translation>Lås upp</translation>
    </message>
    <message>
        <source>Only look</source>
        <extracomment>Button: the list is shown, but nothing can be asked of a kiosk</extracomment>
        <translation>Titta bara</translation>
    </message>
    <message>
        <source>%1, type your PIN and press Enter. Once a day, so that nobody else asks anything of the kiosks in your name.</source>
        <extracomment>%1 is a person's label. Above the dots of a PIN</extracomment>
        <translation>%1, skriv din PIN-kod och tryck på Enter. En gång om dagen, så att ingen annan begär något av kioskerna i ditt namn.</translation>
    </message>
    <message>
        <source>One moment …</source>
        <extracomment>The PIN is being checked</extracomment>
        <translation>Ett ögonblick …</translation>
    </message>
    <message>
        <source>Too many wrong PINs. Set this desk up anew: mfa-desk setup</source>
        <translation>För många fel PIN-koder. Ta disken i bruk på nytt: mfa-desk setup</translation>
    </message>
    <message>
        <source>You can try again in %1.</source>
        <extracomment>%1 is a time such as 30 s</extracomment>
        <translation>Du kan försöka igen om %1.</translation>
    </message>
    <message numerus="yes">
        <source>Wrong PIN. After %n more there is a wait.</source>
        <comment>wrong tries</comment>
        <extracomment>%n tries are left</extracomment>
        <translation>
            <numerusform>Fel PIN-kod. Efter en till måste du vänta.</numerusform>
            <numerusform>Fel PIN-kod. Efter %n till måste du vänta.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>PIN, %n digit(s) typed</source>
        <comment>accessible name of the field</comment>
        <translation>
            <numerusform>PIN-kod, %n siffra skriven</numerusform>
            <numerusform>PIN-kod, %n siffror skrivna</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kiosk::Slip</name>
    <message>
        <source>Your number</source>
        <extracomment>On a paper slip, above the ticket's number, such as A7</extracomment>
        <translation>Ditt nummer</translation>
    </message>
    <message>
        <source>Ready by %1</source>
        <extracomment>On a paper slip; %1 is a time of day with its own word: 14:32, klo 14.32, kl. 14.32</extracomment>
        <translation>Klart senast %1</translation>
    </message>
    <message>
        <source>What to do next</source>
        <extracomment>On a paper slip, above three or four numbered steps</extracomment>
        <translation>Så här fortsätter du</translation>
    </message>
    <message>
        <source>There is nothing about you on this slip.</source>
        <extracomment>Last line of a paper slip</extracomment>
        <translation>På lappen finns inga uppgifter om dig.</translation>
    </message>
    <message>
        <source>Install the app %1 on your phone.</source>
        <extracomment>Step on a paper slip; %1 is the app's name, %2 who makes it, as the app stores name them</extracomment>
        <translation>Installera appen %1 på telefonen.</translation>
    </message>
    <message>
        <source>Install the app %1 on your phone. Publisher: %2.</source>
        <translation>Installera appen %1 på telefonen. Utgivare: %2.</translation>
    </message>
    <message>
        <source>At %1 or later, open %2 on your phone: the code above leads there.</source>
        <extracomment>Step on a paper slip; %1 is a time of day with its own word, %2 the host of the sign-in page</extracomment>
        <translation>Öppna %2 på telefonen %1 eller senare: koden ovan leder dit.</translation>
    </message>
    <message>
        <source>Sign in and follow what the page says. Do not sign in directly inside the app.</source>
        <extracomment>Step on a paper slip</extracomment>
        <translation>Logga in och följ anvisningarna på sidan. Logga inte in direkt i appen.</translation>
    </message>
    <message>
        <source>Wait until %1.</source>
        <extracomment>Step on a paper slip; %1 is a time of day with its own word</extracomment>
        <translation>Vänta till %1.</translation>
    </message>
    <message>
        <source>If sign-in still asks for the old app, come back by %1 and touch your number on the first screen.</source>
        <extracomment>Step on a paper slip; %1 is a time of day with its own word</extracomment>
        <translation>Om inloggningen ännu frågar efter den gamla appen, kom tillbaka senast %1 och tryck på ditt nummer på startskärmen.</translation>
    </message>
</context>
<context>
    <name>kiosk::CornerTrial</name>
    <message>
        <source>Press the middle of the circle in the corner.</source>
        <translation>Tryck mitt på cirkeln i hörnet.</translation>
    </message>
    <message>
        <source>Stop</source>
        <extracomment>Button: ends the trial of the touch screen</extracomment>
        <translation>Avbryt</translation>
    </message>
</context>
<context>
    <name>kiosk::FirstBootKiosk</name>
    <message>
        <source>Which kiosk is it?</source>
        <translation>Vilken kiosk är det?</translation>
    </message>
    <message>
        <source>Staff see both when a visitor calls for help. Visitors see neither.</source>
        <translation>Personalen ser båda när en besökare kallar på hjälp. Besökarna ser ingendera.</translation>
    </message>
    <message>
        <source>Name, such as Lutakko 1</source>
        <extracomment>Field: the kiosk&apos;s name</extracomment>
        <translation>Namn, till exempel Lutakko 1</translation>
    </message>
    <message>
        <source>Place (may be left empty)</source>
        <extracomment>Field: where the kiosk stands</extracomment>
        <translation>Plats (får lämnas tom)</translation>
    </message>
</context>
<context>
    <name>kiosk::FirstBootOfficer</name>
    <message>
        <source>The security officer’s key</source>
        <translation>Säkerhetsansvariges nyckel</translation>
    </message>
    <message>
        <source>With it, and with nothing else, the officer can prove that nobody has changed this kiosk’s journal. It must not stay here: whoever has it could forge the journal.</source>
        <translation>Bara med den kan den ansvariga visa att ingen har ändrat den här kioskens logg. Den får inte bli kvar här: den som har den kan förfalska loggen.</translation>
    </message>
    <message>
        <source>Write it to a USB stick</source>
        <translation>Spara på en USB-sticka</translation>
    </message>
    <message>
        <source>Show it as a code for a phone</source>
        <translation>Visa som kod för en telefon</translation>
    </message>
    <message>
        <source>Code with the key</source>
        <extracomment>Accessible name of the code with the key</extracomment>
        <translation>Kod med nyckeln</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>Ett ögonblick …</translation>
    </message>
    <message>
        <source>Written: %1. Pull the stick out and give it to the security officer.</source>
        <extracomment>%1 is a file&apos;s name</extracomment>
        <translation>Sparad: %1. Dra ut stickan och ge den till den säkerhetsansvariga.</translation>
    </message>
    <message>
        <source>Read the code with the officer’s phone and keep what it says as a file. It is shown this once.</source>
        <translation>Läs koden med den ansvarigas telefon och spara innehållet som en fil. Den visas bara nu.</translation>
    </message>
    <message>
        <source>The officer’s key begins with %1. If nobody has it, make another.</source>
        <extracomment>%1 are the first letters of a key</extracomment>
        <translation>Den ansvarigas nyckel börjar med %1. Gör en ny om ingen har den.</translation>
    </message>
    <message>
        <source>The officer has it</source>
        <extracomment>Main button: the officer has the key now</extracomment>
        <translation>Den ansvariga har den</translation>
    </message>
</context>
<context>
    <name>kiosk::FirstBootPin</name>
    <message>
        <source>The first PIN</source>
        <translation>Den första PIN-koden</translation>
    </message>
    <message>
        <source>It opens the staff panel. The journal names whose it is, such as Service desk; more people get theirs later.</source>
        <translation>Den öppnar personalens panel. Loggen säger vems den är, till exempel Servicedisken; andra får sina senare.</translation>
    </message>
    <message>
        <source>Whose PIN, for the journal</source>
        <extracomment>Field: whose PIN it is</extracomment>
        <translation>Vems PIN, för loggen</translation>
    </message>
    <message>
        <source>PIN: 6 to 12 digits</source>
        <translation>PIN: 6–12 siffror</translation>
    </message>
    <message>
        <source>The same PIN once more</source>
        <translation>Samma PIN en gång till</translation>
    </message>
    <message>
        <source>The two PINs are not the same. Type both again.</source>
        <translation>PIN-koderna är inte lika. Skriv båda på nytt.</translation>
    </message>
    <message numerus="yes">
        <source>PIN, %n digit(s) typed</source>
        <comment>accessible name of the field</comment>
        <translation>
            <numerusform>PIN, %n siffra skriven</numerusform>
            <numerusform>PIN, %n siffror skrivna</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>PIN once more, %n digit(s) typed</source>
        <comment>accessible name of the field</comment>
        <translation>
            <numerusform>PIN en gång till, %n siffra skriven</numerusform>
            <numerusform>PIN en gång till, %n siffror skrivna</numerusform>
        </translation>
    </message>
    <message>
        <source>Set up</source>
        <extracomment>Main button: makes the keys and the PIN</extracomment>
        <translation>Ta i bruk</translation>
    </message>
</context>
<context>
    <name>kiosk::FirstBootSchool</name>
    <message>
        <source>Whose kiosk is it?</source>
        <translation>Vems kiosk är det?</translation>
    </message>
    <message>
        <source>A school’s own profile comes on a USB stick, in the folder “profiles”. Plug it in and look again.</source>
        <translation>En högskolas egen profil kommer på en USB-sticka, i mappen ”profiles”. Sätt i stickan och titta på nytt.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Titta på nytt</translation>
    </message>
    <message>
        <source>%1 (%2, on the USB stick)</source>
        <extracomment>%1 is a school&apos;s name, %2 the name of its file</extracomment>
        <translation>%1 (%2, på USB-stickan)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Left out, for there is a mistake in it: %1</source>
        <extracomment>%1 is a list of file, line and what is wrong, in English</extracomment>
        <translation>Utelämnad, för den har ett fel: %1</translation>
    </message>
</context>
<context>
    <name>kiosk::FirstBootScreen</name>
    <message>
        <source>Screen and sound</source>
        <translation>Skärm och ljud</translation>
    </message>
    <message>
        <source>Try both. A kiosk without a touch screen or without a loudspeaker works too.</source>
        <translation>Prova båda. En kiosk utan pekskärm eller högtalare fungerar också.</translation>
    </message>
    <message>
        <source>Press the four corners</source>
        <translation>Tryck på de fyra hörnen</translation>
    </message>
    <message>
        <source>Play a sound</source>
        <translation>Spela ett ljud</translation>
    </message>
    <message>
        <source>If nothing was heard: is the loudspeaker on, and plugged into this computer?</source>
        <translation>Om inget hördes: är högtalaren på och ansluten till den här datorn?</translation>
    </message>
    <message>
        <source>Each press arrived where it was made.</source>
        <translation>Varje tryck hamnade där det gjordes.</translation>
    </message>
    <message>
        <source>The presses arrive turned by %1 degrees. Put this line into %2, and start the computer again: %3</source>
        <extracomment>%1 is a number of degrees, %2 a file, %3 a line for it</extracomment>
        <translation>Trycken hamnar vridna %1 grader. Lägg den här raden i %2 och starta om datorn: %3</translation>
    </message>
    <message>
        <source>The presses did not arrive where they were made. Try again; if it stays so, the touch screen belongs to another screen, or must be calibrated.</source>
        <translation>Trycken hamnade inte där de gjordes. Försök igen; om det inte hjälper hör pekskärmen till en annan skärm eller måste kalibreras.</translation>
    </message>
</context>
<context>
    <name>kiosk::FirstBootTrial</name>
    <message>
        <source>Look at every part again</source>
        <extracomment>Button: looks at every part again</extracomment>
        <translation>Kontrollera alla delar på nytt</translation>
    </message>
    <message>
        <source>The kiosk is being set up</source>
        <translation>Kiosken tas i bruk</translation>
    </message>
    <message>
        <source>Keys are made and sealed to this computer. Do not switch it off.</source>
        <translation>Nycklar skapas och binds till den här datorn. Stäng inte av den.</translation>
    </message>
    <message>
        <source>Every part is looked at</source>
        <translation>Alla delar kontrolleras</translation>
    </message>
    <message>
        <source>This takes up to a minute.</source>
        <translation>Det tar högst en minut.</translation>
    </message>
    <message>
        <source>The kiosk is not set up yet</source>
        <translation>Kiosken är inte tagen i bruk än</translation>
    </message>
    <message>
        <source>The kiosk is set up</source>
        <translation>Kiosken är tagen i bruk</translation>
    </message>
    <message>
        <source>What is no more than a warning may be mended later. Staff see this list in their panel.</source>
        <translation>Det som bara är en varning kan åtgärdas senare. Personalen ser den här listan i sin panel.</translation>
    </message>
    <message>
        <source>The kiosk is set up, and something is missing</source>
        <translation>Kiosken är tagen i bruk, men något fattas</translation>
    </message>
    <message>
        <source>It says “Out of service” until this is mended, and then begins by itself.</source>
        <translation>Den visar ”Ur bruk” tills detta är åtgärdat och börjar sedan av sig själv.</translation>
    </message>
    <message>
        <source>READY</source>
        <extracomment>State of the kiosk; in capitals, short</extracomment>
        <translation>REDO</translation>
    </message>
    <message>
        <source>NOT READY</source>
        <translation>INTE REDO</translation>
    </message>
    <message>
        <source>The keys are sealed to this computer’s security chip (TPM).</source>
        <translation>Nycklarna är bundna till den här datorns säkerhetskrets (TPM).</translation>
    </message>
    <message>
        <source>The keys are sealed to this computer’s disk; it has no security chip (TPM) that takes them. Keep the computer locked away.</source>
        <translation>Nycklarna är bundna till den här datorns disk; den har ingen säkerhetskrets (TPM) som tar emot dem. Håll datorn inlåst.</translation>
    </message>
    <message numerus="yes">
        <source>Start the kiosk (%n&#xa0;s)</source>
        <extracomment>Main button; it is pressed by itself after %n seconds</extracomment>
        <translation>
            <numerusform>Starta kiosken (%n s)</numerusform>
            <numerusform>Starta kiosken (%n s)</numerusform>
        </translation>
    </message>
    <message>
        <source>Start the kiosk</source>
        <translation>Starta kiosken</translation>
    </message>
</context>
<context>
    <name>kiosk::FirstBootWelcome</name>
    <message>
        <source>Set up this kiosk</source>
        <extracomment>First screen of a kiosk that has never been set up</extracomment>
        <translation>Ta den här kiosken i bruk</translation>
    </message>
    <message>
        <source>This takes about five minutes. Choose the language of the set-up; visitors choose their own.</source>
        <translation>Det tar ungefär fem minuter. Välj språk för ibruktagningen; besökarna väljer sitt eget.</translation>
    </message>
    <message>
        <source>You need: the name of the kiosk, a PIN for staff, and a USB stick (or a phone) for the security officer’s key. The network may come later.</source>
        <translation>Du behöver: kioskens namn, en PIN-kod för personalen och en USB-sticka (eller en telefon) för säkerhetsansvariges nyckel. Nätverket får komma senare.</translation>
    </message>
    <message>
        <source>The clock of this computer is wrong. With a network it is set by itself; otherwise set it in the firmware. The set-up may go on.</source>
        <extracomment>The computer&apos;s clock shows a day in the past</extracomment>
        <translation>Den här datorns klocka går fel. Med nätverk ställs den av sig själv; ställ den annars i den fasta programvaran. Du kan gå vidare.</translation>
    </message>
    <message>
        <source>The file with the answers has a mistake. Mend it and start the computer again, or go on by hand. %1</source>
        <extracomment>%1 is file, line and what is wrong, in English</extracomment>
        <translation>Filen med svaren har ett fel. Rätta det och starta om datorn, eller fortsätt för hand. %1</translation>
    </message>
    <message>
        <source>A file with the answers has been found. The set-up goes on by itself.</source>
        <translation>En fil med svaren har hittats. Ibruktagningen går av sig själv.</translation>
    </message>
</context>
<context>
    <name>kiosk::FirstBootWindow</name>
    <message>
        <source>School</source>
        <extracomment>The steps of the set-up, in the step bar: as short as possible</extracomment>
        <translation>Högskola</translation>
    </message>
    <message>
        <source>Kiosk</source>
        <translation>Kiosk</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Skärm</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>Nyckel</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Trial</source>
        <translation>Prov</translation>
    </message>
    <message>
        <source>Step %1 of %2: %3</source>
        <extracomment>Spoken, and shown where the step bar has no room: present step, of how many, its name</extracomment>
        <translation>Steg %1 av %2: %3</translation>
    </message>
    <message>
        <source>Authenticator reset</source>
        <extracomment>Name of the product, top left</extracomment>
        <translation>Återställning av Authenticator</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>Button of the set-up: to the page before</extracomment>
        <translation>Tillbaka</translation>
    </message>
</context>
<context>
    <name>kiosk::FirstBootWords</name>
    <message>
        <source>No USB stick can be written. Plug one in (FAT or ext4), or take the code.</source>
        <translation>Ingen USB-sticka kan skrivas. Sätt i en (FAT eller ext4) eller ta koden.</translation>
    </message>
    <message>
        <source>The profile cannot be used. Mend the file on the stick and choose it again.</source>
        <translation>Profilen kan inte användas. Rätta filen på stickan och välj den på nytt.</translation>
    </message>
    <message>
        <source>The kiosk’s configuration file has a mistake. Mend it and try again.</source>
        <translation>Kioskens konfigurationsfil har ett fel. Rätta det och försök igen.</translation>
    </message>
    <message>
        <source>The file with the answers cannot be used. Go on by hand.</source>
        <translation>Filen med svaren kan inte användas. Fortsätt för hand.</translation>
    </message>
    <message>
        <source>The keys cannot be sealed to this computer. Nothing has been set up.</source>
        <translation>Nycklarna kan inte bindas till den här datorn. Ingenting har tagits i bruk.</translation>
    </message>
    <message>
        <source>The disk cannot be written. Is it full? Nothing has been set up.</source>
        <translation>Det går inte att skriva på disken. Är den full? Ingenting har tagits i bruk.</translation>
    </message>
    <message>
        <source>The set-up’s service does not answer. Start the computer again.</source>
        <translation>Ibruktagningens tjänst svarar inte. Starta om datorn.</translation>
    </message>
    <message>
        <source>The parts could not be looked at. Try again.</source>
        <translation>Delarna kunde inte kontrolleras. Försök igen.</translation>
    </message>
    <message>
        <source>This kiosk is set up already. Start the computer again.</source>
        <translation>Den här kiosken är redan tagen i bruk. Starta om datorn.</translation>
    </message>
    <message>
        <source>This PIN is among the first that anybody tries. Choose another.</source>
        <translation>Den här PIN-koden hör till de första som vem som helst provar. Välj en annan.</translation>
    </message>
    <message>
        <source>This name cannot stand in the journal: letters, digits and spaces, no address.</source>
        <translation>Det här namnet kan inte stå i loggen: bokstäver, siffror och mellanslag, ingen adress.</translation>
    </message>
    <message>
        <source>A PIN has 6 to 12 digits.</source>
        <translation>En PIN-kod har 6–12 siffror.</translation>
    </message>
    <message>
        <source>Next</source>
        <extracomment>Main button of the set-up</extracomment>
        <translation>Nästa</translation>
    </message>
</context>
</TS>
