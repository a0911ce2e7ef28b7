<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv" sourcelanguage="en">
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
    <name>QWebEnginePage</name>
    <message>
        <source>Are you sure you want to leave this page? Changes that you made may not be saved.</source>
        <translation>Vill du verkligen lämna sidan? Dina ändringar sparas kanske inte.</translation>
    </message>
</context>
<context>
    <name>kiosk::AddressPage</name>
    <message>
        <source>What is your %1 e-mail address?</source>
        <extracomment>%1 is the short name of the school</extracomment>
        <translation>Vilken är din %1-e-postadress?</translation>
    </message>
    <message>
        <source>It is also your user name in most services.</source>
        <translation>Den är också ditt användarnamn i de flesta tjänster.</translation>
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
        <translation>Användarnamn har inga å, ä, ö eller andra accenter. Menade du den här?</translation>
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
        <extracomment>Answer to &quot;How did it go?&quot;</extracomment>
        <translation>Bra</translation>
    </message>
    <message>
        <source>So-so</source>
        <extracomment>Answer to &quot;How did it go?&quot;</extracomment>
        <translation>Sådär</translation>
    </message>
    <message>
        <source>Badly</source>
        <extracomment>Answer to &quot;How did it go?&quot;</extracomment>
        <translation>Dåligt</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Avsluta</translation>
    </message>
</context>
<context>
    <name>kiosk::GuestPage</name>
    <message>
        <source>Guests write an e-mail</source>
        <translation>Gästanvändare: skriv till supporten</translation>
    </message>
    <message>
        <source>An address of another organisation is reset by the support of %1.</source>
        <extracomment>%1 is the school&apos;s short name</extracomment>
        <translation>Om din adress är från en annan organisation görs återställningen av supporten (%1).</translation>
    </message>
    <message>
        <source>Write from the e-mail address that was invited as a guest. From another address the support cannot help.</source>
        <translation>Skriv från den e-postadress som har bjudits in som gäst. Från en annan adress kan supporten inte hjälpa.</translation>
    </message>
    <message>
        <source>Scan the QR code with your phone’s camera: it opens a message that is already filled in.</source>
        <translation>Skanna QR-koden med telefonens kamera: den öppnar ett färdigt ifyllt meddelande.</translation>
    </message>
    <message>
        <source>The support answers by e-mail. You do not need to wait here.</source>
        <translation>Supporten svarar per e-post. Du behöver inte vänta här.</translation>
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
</context>
<context>
    <name>kiosk::GuidanceStrip</name>
    <message>
        <source>Does the page say that your MFA settings have been reset?</source>
        <translation>Står det på sidan att dina MFA-inställningar har återställts?</translation>
    </message>
    <message>
        <source>Yes</source>
        <extracomment>Answer to &quot;Does the page say that your MFA settings have been reset?&quot;</extracomment>
        <translation>Ja</translation>
    </message>
    <message>
        <source>Not yet</source>
        <extracomment>Answer to &quot;Does the page say that your MFA settings have been reset?&quot;</extracomment>
        <translation>Inte ännu</translation>
    </message>
    <message>
        <source>Opening the identity service…</source>
        <translation>Identitetstjänsten öppnas…</translation>
    </message>
    <message>
        <source>Select %1.</source>
        <extracomment>%1 is the word on the service&apos;s own page, in quotation marks: “MFA reset”</extracomment>
        <translation>Välj %1.</translation>
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
        <extracomment>%1 is the button on Suomi.fi&apos;s page, in quotation marks: “Continue to service”</extracomment>
        <translation>Kontrollera dina uppgifter och tryck på %1.</translation>
    </message>
    <message>
        <source>Open the invitation mail on your own phone and do what it says. You have 10 minutes.</source>
        <translation>Öppna inbjudan på din egen telefon och följ anvisningarna. Du har 10 minuter på dig.</translation>
    </message>
    <message>
        <source>If the page still offers %1, select it.</source>
        <extracomment>%1 is the word on the service&apos;s own page, in quotation marks: “MFA reset”</extracomment>
        <translation>Om sidan fortfarande visar %1, välj det.</translation>
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
        <source>Suomi.fi e-Identification</source>
        <extracomment>Official name of Suomi.fi&apos;s service in this language</extracomment>
        <translation>Suomi.fi-identifikation</translation>
    </message>
    <message>
        <source>Candour ID</source>
        <translation>Candour ID</translation>
    </message>
    <message>
        <source>When the page asks how to identify yourself, choose %1.</source>
        <extracomment>%1 is Suomi.fi e-Identification or Candour ID</extracomment>
        <translation>När sidan frågar hur du vill identifiera dig, välj %1.</translation>
    </message>
    <message>
        <source>If the page shows a code, check that your phone shows the same.</source>
        <translation>Om sidan visar en kod, kontrollera att telefonen visar samma.</translation>
    </message>
    <message>
        <source>Have your passport or identity card ready. Never open your mail on this kiosk.</source>
        <translation>Ha passet eller identitetskortet till hands. Öppna aldrig din e-post på den här kiosken.</translation>
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
</context>
<context>
    <name>kiosk::IdleOverlay</name>
    <message>
        <source>Are you still there?</source>
        <translation>Är du kvar?</translation>
    </message>
    <message>
        <source>We will erase your visit in</source>
        <extracomment>Above the seconds left, which stand in large digits below</extracomment>
        <translation>Dina uppgifter raderas om</translation>
    </message>
    <message>
        <source>Do you need more time?</source>
        <translation>Behöver du mer tid?</translation>
    </message>
    <message>
        <source>A visit has its limit for your safety. We will erase it in</source>
        <extracomment>Above the seconds left, which stand in large digits below</extracomment>
        <translation>Ett besök har en tidsgräns för din säkerhet. Dina uppgifter raderas om</translation>
    </message>
    <message>
        <source>I need more time</source>
        <translation>Jag behöver mer tid</translation>
    </message>
    <message>
        <source>End my visit now</source>
        <translation>Avsluta mitt besök nu</translation>
    </message>
    <message numerus="yes">
        <source>%1 We will erase your visit in %n second(s).</source>
        <extracomment>Spoken; %1 is the question &quot;Are you still there?&quot;</extracomment>
        <translation>
            <numerusform>%1 Dina uppgifter raderas om %n sekund.</numerusform>
            <numerusform>%1 Dina uppgifter raderas om %n sekunder.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kiosk::MethodCard</name>
    <message>
        <source>Suomi.fi e-Identification</source>
        <extracomment>Official name of Suomi.fi&apos;s service in this language</extracomment>
        <translation>Suomi.fi-identifikation</translation>
    </message>
    <message>
        <source>The quickest way</source>
        <translation>Det snabbaste sättet</translation>
    </message>
    <message>
        <source>Finnish personal identity code</source>
        <translation>Finsk personbeteckning</translation>
    </message>
    <message>
        <source>Finnish online banking codes or mobile certificate</source>
        <translation>Finska nätbankskoder eller mobilcertifikat</translation>
    </message>
    <message>
        <source>Use Suomi.fi</source>
        <translation>Använd Suomi.fi</translation>
    </message>
    <message>
        <source>If you cannot use Suomi.fi</source>
        <translation>Om du inte kan använda Suomi.fi</translation>
    </message>
    <message>
        <source>A passport, or an identity card with a chip. A residence permit does not do.</source>
        <translation>Pass eller identitetskort med chip. Uppehållstillståndskort godkänns inte.</translation>
    </message>
    <message>
        <source>A phone that can read a chip and install the Candour ID app</source>
        <translation>En telefon som kan läsa chip och installera appen Candour ID</translation>
    </message>
    <message>
        <source>Your private e-mail on that phone: the invitation comes there</source>
        <translation>Din privata e-post på samma telefon: inbjudan kommer dit</translation>
    </message>
    <message>
        <source>You have 10 minutes once you have started</source>
        <translation>Du har 10 minuter på dig från det att du börjar</translation>
    </message>
    <message>
        <source>Use Candour ID</source>
        <translation>Använd Candour ID</translation>
    </message>
</context>
<context>
    <name>kiosk::MethodPage</name>
    <message>
        <source>How will you prove who you are?</source>
        <translation>Hur vill du identifiera dig?</translation>
    </message>
    <message>
        <source>The identity service of %1 makes the reset. If it offers you only one of these ways, use that one.</source>
        <extracomment>%1 is the short name of the school</extracomment>
        <translation>Återställningen görs av identitetstjänsten (%1). Om den bara erbjuder det ena sättet, använd det.</translation>
    </message>
    <message>
        <source>Sorry, something broke and the identification was cut off. Nothing was lost but that attempt. Please choose again.</source>
        <translation>Vi beklagar: något gick sönder och identifieringen avbröts. Bara det försöket gick förlorat. Välj på nytt.</translation>
    </message>
    <message>
        <source>All attempts of this visit have been used. Please ask our staff.</source>
        <translation>Alla försök under det här besöket är använda. Be personalen om hjälp.</translation>
    </message>
    <message>
        <source>You will need your password at the end. Forgotten it? Select “%1” in the identity service first.</source>
        <extracomment>%1 is what the service&apos;s page calls it, such as “Reset password”</extracomment>
        <translation>Du behöver ditt lösenord i slutet. Har du glömt det? Välj först ”%1” i identitetstjänsten.</translation>
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
</context>
<context>
    <name>kiosk::NeitherPage</name>
    <message>
        <source>Our staff will help you</source>
        <translation>Vår personal hjälper dig</translation>
    </message>
    <message>
        <source>Without these ways of identifying, the reset is made together with staff.</source>
        <translation>Utan de här sätten att identifiera sig görs återställningen tillsammans med personalen.</translation>
    </message>
    <message>
        <source>Take your passport or your official identity card of a Schengen country with you.</source>
        <extracomment>Source of the documents: the school&apos;s guide to new users (passport or official Schengen area identity card)</extracomment>
        <translation>Ta med ditt pass eller ett officiellt identitetskort från ett Schengenland.</translation>
    </message>
    <message>
        <source>Press “Ask for help” and staff will see that you are waiting.</source>
        <translation>Tryck på ”Be om hjälp”, så ser personalen att du väntar.</translation>
    </message>
    <message>
        <source>Staff check your document in the school’s own system. This kiosk cannot do it for you.</source>
        <translation>Personalen kontrollerar din handling i skolans eget system. Den här kiosken kan inte göra det.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tillbaka</translation>
    </message>
    <message>
        <source>End visit</source>
        <translation>Avsluta besöket</translation>
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
        <translation>Identitetstjänsten är ur funktion. Personalen känner till det.</translation>
    </message>
    <message>
        <source>The service desk is closed.</source>
        <translation>Servicepunkten är stängd.</translation>
    </message>
    <message>
        <source>Staff have taken the kiosk out of service.</source>
        <translation>Personalen har tagit kiosken ur bruk.</translation>
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
        <source>Take your bank codes or your phone in your hand first, then try again.</source>
        <translation>Ta först fram bankkoderna eller telefonen och försök sedan igen.</translation>
    </message>
    <message>
        <source>The 10 minutes are over</source>
        <translation>De 10 minuterna är slut</translation>
    </message>
    <message>
        <source>Candour ID gives 10 minutes for the whole identification.</source>
        <translation>Candour ID ger 10 minuter för hela identifieringen.</translation>
    </message>
    <message>
        <source>Have your passport or identity card ready and your private mail open on your phone, then try again.</source>
        <translation>Ta fram passet eller identitetskortet, öppna din privata e-post på telefonen och försök igen.</translation>
    </message>
    <message>
        <source>This phone does not do for Candour ID</source>
        <translation>Candour ID fungerar inte på den här telefonen</translation>
    </message>
    <message>
        <source>The phone must install the Candour ID app and read the chip of your document.</source>
        <translation>Telefonen måste kunna installera appen Candour ID och läsa chipet i din handling.</translation>
    </message>
    <message>
        <source>Use another phone, if you have one with you.</source>
        <translation>Använd en annan telefon om du har en med dig.</translation>
    </message>
    <message>
        <source>This document does not do</source>
        <translation>Den här handlingen godkänns inte</translation>
    </message>
    <message>
        <source>Candour ID needs a passport, or an identity card with a chip. A residence permit does not do.</source>
        <translation>Candour ID kräver pass eller identitetskort med chip. Uppehållstillståndskort godkänns inte.</translation>
    </message>
    <message>
        <source>Use another document, if you have one with you.</source>
        <translation>Använd en annan handling om du har en med dig.</translation>
    </message>
    <message>
        <source>The tries are used up</source>
        <translation>Försöken är slut</translation>
    </message>
    <message>
        <source>Candour ID allows a few tries in one identification.</source>
        <translation>Candour ID tillåter några försök i en identifiering.</translation>
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
        <source>This is no fault of yours. The service or the network has a disturbance.</source>
        <translation>Det beror inte på dig. Det är en störning i tjänsten eller nätet.</translation>
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
    <message numerus="yes">
        <source>This kiosk starts an identification %n time(s) in one visit, and they have been used.</source>
        <translation>
            <numerusform>Kiosken startar en identifiering %n gång per besök, och den är använd.</numerusform>
            <numerusform>Kiosken startar en identifiering %n gånger per besök, och de är använda.</numerusform>
        </translation>
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
</context>
<context>
    <name>kiosk::OwnPhonePage</name>
    <message>
        <source>Reset on your own phone</source>
        <translation>Återställ på din egen telefon</translation>
    </message>
    <message>
        <source>The same service works on your phone. Nothing of it passes through this kiosk.</source>
        <translation>Samma tjänst fungerar på din telefon. Inget av det går via den här kiosken.</translation>
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
        <source>Select “%1” and identify yourself.</source>
        <extracomment>%1 is what the service&apos;s page calls it, such as “MFA reset”</extracomment>
        <translation>Välj ”%1” och identifiera dig.</translation>
    </message>
    <message>
        <source>Wait until the page says that your MFA settings have been reset.</source>
        <translation>Vänta tills det står på sidan att dina MFA-inställningar har återställts.</translation>
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
        <comment>page&apos;s question</comment>
        <extracomment>Answer to a question that a web page asks</extracomment>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <comment>page&apos;s question</comment>
        <extracomment>Answer to a question that a web page asks</extracomment>
        <translation>Nej</translation>
    </message>
    <message>
        <source>Close</source>
        <comment>page&apos;s message</comment>
        <translation>Stäng</translation>
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
</context>
<context>
    <name>kiosk::SessionWindow</name>
    <message>
        <source>Demo: a practice service on this computer. Nothing here is real.</source>
        <translation>Demo: en övningstjänst på den här datorn. Inget här är på riktigt.</translation>
    </message>
    <message>
        <source>Ask for help</source>
        <extracomment>Button on every screen, bottom left</extracomment>
        <translation>Be om hjälp</translation>
    </message>
    <message>
        <source>Your call for help shows here. Staff: %1</source>
        <extracomment>After &quot;Ask for help&quot;; %1 is a place, such as &quot;the service desk&quot;</extracomment>
        <translation>Din begäran om hjälp syns här. Personal: %1</translation>
    </message>
    <message>
        <source>Someone is coming to help you.</source>
        <translation>Någon kommer och hjälper dig.</translation>
    </message>
    <message>
        <source>Rehearsal by staff: every page is let through and listed. Not for visitors.</source>
        <extracomment>Ribbon on every screen of a rehearsal</extracomment>
        <translation>Personalens övning: varje sida släpps igenom och antecknas. Inte för besökare.</translation>
    </message>
</context>
<context>
    <name>kiosk::SetUpPage</name>
    <message>
        <source>Set Authenticator up again</source>
        <translation>Ta Authenticator i bruk på nytt</translation>
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
        <source>With my phone only</source>
        <extracomment>How to set Authenticator up: with the phone alone</extracomment>
        <translation>Bara med telefonen</translation>
    </message>
    <message>
        <source>With a computer too</source>
        <extracomment>How to set Authenticator up: with the phone and a computer of one&apos;s own</extracomment>
        <translation>Också med en dator</translation>
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
        <extracomment>Below the QR code of the school&apos;s own guide</extracomment>
        <translation>Utförlig anvisning</translation>
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
        <extracomment>Below the steps that quote Microsoft&apos;s pages</extracomment>
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
        <source>It still asks for the old Authenticator</source>
        <translation>Den frågar fortfarande efter gamla Authenticator</translation>
    </message>
    <message>
        <source>It works</source>
        <translation>Det fungerar</translation>
    </message>
</context>
<context>
    <name>kiosk::SetUpSteps</name>
    <message>
        <source>Scan the code of your phone’s app store. The publisher must be &lt;b&gt;Microsoft Corporation&lt;/b&gt;: other apps look alike.</source>
        <translation>Skanna koden för telefonens appbutik. Utgivaren ska vara &lt;b&gt;Microsoft Corporation&lt;/b&gt;: andra appar kan se likadana ut.</translation>
    </message>
    <message>
        <source>Open the app and allow its notifications, but do not sign in to it.</source>
        <translation>Öppna appen och tillåt dess aviseringar, men logga inte in i den.</translation>
    </message>
    <message>
        <source>Sign in with your %1 address and password</source>
        <extracomment>%1 is the short name of the school</extracomment>
        <translation>Logga in med din %1-adress och ditt lösenord</translation>
    </message>
    <message>
        <source>Scan the large QR code with your phone’s camera and open &lt;b&gt;%1&lt;/b&gt; on your phone.</source>
        <extracomment>%1 is the host of the sign-in page</extracomment>
        <translation>Skanna den stora QR-koden med telefonens kamera och öppna &lt;b&gt;%1&lt;/b&gt; på telefonen.</translation>
    </message>
    <message>
        <source>Open &lt;b&gt;%1&lt;/b&gt; on your own computer. Never sign in on this kiosk.</source>
        <extracomment>%1 is the host of the sign-in page</extracomment>
        <translation>Öppna &lt;b&gt;%1&lt;/b&gt; på din egen dator. Logga aldrig in på den här kiosken.</translation>
    </message>
    <message>
        <source>If it asks %1, choose %2 on every device that is not yours alone.</source>
        <extracomment>%1 is Microsoft&apos;s “Stay signed in?”, %2 is “No”</extracomment>
        <translation>Om den frågar %1, välj %2 på alla enheter som inte är bara dina.</translation>
    </message>
    <message>
        <source>Let Microsoft start the set-up</source>
        <translation>Låt Microsoft starta ibruktagandet</translation>
    </message>
    <message>
        <source>Microsoft says %1 or %2. Press %3.</source>
        <extracomment>%1 and %2 are Microsoft&apos;s headings, %3 is its button “Next”</extracomment>
        <translation>Microsoft visar %1 eller %2. Tryck på %3.</translation>
    </message>
    <message>
        <source>If it offers a passkey, you may skip it or create it on your own phone, never on this kiosk.</source>
        <translation>Om den erbjuder en nyckel (passkey) kan du hoppa över den eller skapa den på din egen telefon, aldrig på den här kiosken.</translation>
    </message>
    <message>
        <source>Add your account with the link</source>
        <translation>Lägg till kontot med länken</translation>
    </message>
    <message>
        <source>Press %1 until the page gives you a link that opens Authenticator. Press the link: the app adds your account.</source>
        <extracomment>%1 is Microsoft&apos;s button “Next”</extracomment>
        <translation>Tryck på %1 tills sidan ger en länk som öppnar Authenticator. Tryck på länken: appen lägger till ditt konto.</translation>
    </message>
    <message>
        <source>Add your account with the QR code</source>
        <translation>Lägg till kontot med QR-koden</translation>
    </message>
    <message>
        <source>Press %1 on the computer until it shows a QR code. In the app, add %2, choose %3 and point the phone at the computer.</source>
        <extracomment>%1 is Microsoft&apos;s button “Next”, %2 the kind of account, %3 “Scan a QR code”</extracomment>
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
        <translation>Sidan visar ett tal som appen frågar efter. Gå sedan tillbaka till sidan och tryck på %1 och %2.</translation>
    </message>
    <message>
        <source>The computer shows a number and the app asks for it. Then press %1 and %2 on the computer.</source>
        <translation>Datorn visar ett tal som appen frågar efter. Tryck sedan på %1 och %2 på datorn.</translation>
    </message>
    <message>
        <source>Microsoft gives the set-up 15 minutes. If it takes longer, it asks you to sign in again.</source>
        <translation>Microsoft ger 15 minuter för ibruktagandet. Om det tar längre tid måste du logga in på nytt.</translation>
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
        <source>The guide of %1 has these steps in more detail. Scan its QR code to take it with you.</source>
        <extracomment>%1 is the short name of the school</extracomment>
        <translation>Stegen finns mer utförligt i skolans anvisning (%1). Skanna QR-koden och ta den med dig.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Was your phone stolen?&lt;/b&gt; The reset does not end old sign-ins. Tell our staff, so that they revoke your sessions.</source>
        <translation>&lt;b&gt;Har din telefon blivit stulen?&lt;/b&gt; Återställningen avslutar inte gamla inloggningar. Säg till personalen, så avslutar de dem.</translation>
    </message>
    <message>
        <source>Install Microsoft Authenticator</source>
        <translation>Installera Microsoft Authenticator</translation>
    </message>
</context>
<context>
    <name>kiosk::SisterSchoolPage</name>
    <message>
        <source>This address belongs to another school: %1</source>
        <extracomment>%1 is a school&apos;s name in the nominative</extracomment>
        <translation>Den här adressen hör till en annan skola: %1</translation>
    </message>
    <message>
        <source>That school resets Authenticator in its own service.</source>
        <translation>Den skolan återställer Authenticator i sin egen tjänst.</translation>
    </message>
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
        <source>This device has no voice for this language.</source>
        <extracomment>The screen cannot be read aloud in the language of the screen</extracomment>
        <translation>Den här apparaten har ingen röst för det här språket.</translation>
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
        <source>Stop reading</source>
        <extracomment>Button: reading aloud ends</extracomment>
        <translation>Sluta läsa</translation>
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
        <extracomment>Above the ticket&apos;s number, such as A7</extracomment>
        <translation>Ditt nummer</translation>
    </message>
    <message>
        <source>When it is time, open %1 on your phone and follow what it says.</source>
        <extracomment>%1 is the host of the sign-in page</extracomment>
        <translation>När det är dags, öppna %1 på telefonen och följ anvisningarna.</translation>
    </message>
    <message>
        <source>Do not sign in directly inside the Authenticator app.</source>
        <translation>Logga inte in direkt i Authenticator-appen.</translation>
    </message>
    <message>
        <source>If it still asks for the old Authenticator, come back and touch your number on the first screen.</source>
        <translation>Om den fortfarande frågar efter gamla Authenticator, kom tillbaka och tryck på ditt nummer på startskärmen.</translation>
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
        <source>should be ready now</source>
        <extracomment>%1 is a time of day with its own word: 14:32, klo 14.32, kl. 14.32</extracomment>
        <translation>borde vara klart nu</translation>
    </message>
    <message>
        <source>ready by %1</source>
        <translation>klart senast %1</translation>
    </message>
    <message>
        <source>Done, free the kiosk</source>
        <translation>Klart, frigör kiosken</translation>
    </message>
    <message>
        <source>Stay here instead</source>
        <translation>Jag stannar här</translation>
    </message>
</context>
<context>
    <name>kiosk::TopBar</name>
    <message>
        <source>Authenticator reset</source>
        <extracomment>Name of the product under the organisation&apos;s name, top left on every screen</extracomment>
        <translation>Återställ Authenticator</translation>
    </message>
    <message>
        <source>Address</source>
        <extracomment>The four steps of a visit, in the step bar: as short as possible</extracomment>
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
        <source>Step %1 of %2: %3</source>
        <extracomment>Spoken, and shown where the step bar has no room: present step, of four, its name</extracomment>
        <translation>Steg %1 av %2: %3</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <extracomment>Accessible name of the switch that has the screen read aloud</extracomment>
        <translation>Läs upp</translation>
    </message>
    <message>
        <source>Plug in headphones to listen</source>
        <extracomment>Beside the disabled switch &quot;Read aloud&quot;</extracomment>
        <translation>Anslut hörlurar för att lyssna</translation>
    </message>
    <message>
        <source>Key F9</source>
        <translation>Tangent F9</translation>
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
        <extracomment>Below &quot;Opening the identity service…&quot;</extracomment>
        <translation>Ovanför står alltid vems sida du ser.</translation>
    </message>
    <message>
        <source>Cancel and start over</source>
        <translation>Avbryt och börja om</translation>
    </message>
    <message>
        <source>Time left for this page %1</source>
        <extracomment>%1 is minutes and seconds, such as 4:12</extracomment>
        <translation>Tid kvar på sidan %1</translation>
    </message>
</context>
<context>
    <name>kiosk::WaitPage</name>
    <message>
        <source>Install Microsoft Authenticator</source>
        <translation>Installera Microsoft Authenticator</translation>
    </message>
    <message>
        <source>Publisher: Microsoft Corporation. Do not sign in to the app yet.</source>
        <translation>Utgivare: Microsoft Corporation. Logga inte in i appen ännu.</translation>
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
        <source>QR code: %1</source>
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
        <source>Now set Authenticator up again on your phone.</source>
        <translation>Ta nu Authenticator i bruk på nytt på din telefon.</translation>
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
        <source>ready since %1</source>
        <extracomment>Below the countdown; %1 is a time of day with its own word: 14:32, klo 14.32, kl. 14.32</extracomment>
        <translation>klart sedan %1</translation>
    </message>
    <message>
        <source>ready by %1</source>
        <translation>klart senast %1</translation>
    </message>
    <message>
        <source>You can try again in a minute</source>
        <translation>Du kan försöka igen om en minut</translation>
    </message>
    <message>
        <source>You can try from %1 on</source>
        <extracomment>Beside the disabled button &quot;Try now&quot;; %1 is a time of day with its own word: 14:24, klo 14.24, kl. 14.24</extracomment>
        <translation>Du kan försöka från %1</translation>
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
    <message numerus="yes">
        <source>It takes up to %n minute(s). Use the time:</source>
        <translation>
            <numerusform>Det tar högst %n minut. Använd tiden:</numerusform>
            <numerusform>Det tar högst %n minuter. Använd tiden:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) left</source>
        <extracomment>Spoken while the countdown of the wait runs</extracomment>
        <translation>
            <numerusform>%n minut kvar</numerusform>
            <numerusform>%n minuter kvar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) left</source>
        <translation>
            <numerusform>%n sekund kvar</numerusform>
            <numerusform>%n sekunder kvar</numerusform>
        </translation>
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
        <source>Bank codes or passport</source>
        <translation>Bankkoder eller pass</translation>
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
        <source>5–25 min</source>
        <translation>5–25 min</translation>
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
</context>
</TS>
