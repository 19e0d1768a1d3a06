<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
    <context>
        <name>AgsConnector</name>
        <message>
            <location filename="../ags_connector/bridge/geopackage/layer_rows.py" />
            <location filename="../ags_connector/bridge/meter.py" />
            <source> ({count} pages asked for again)</source>
            <translation> ({count} Seiten erneut angefordert)</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/layer_choice.py" />
            <source> It has: {names}.</source>
            <translation> Vorhanden sind: {names}.</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/administration/properties_form.py" />
            <source> px</source>
            <translation> px</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/administration/properties_form.py" />
            <source> s</source>
            <translation> s</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_map_image.py" />
            <source>0: as it follows from the width and the extent's shape.</source>
            <translation>0: ergibt sich aus der Breite und der Form der Ausdehnung.</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_texts.py" />
            <source>1 folder</source>
            <translation>1 Ordner</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_texts.py" />
            <source>1 group layer</source>
            <translation>1 Gruppenlayer</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_texts.py" />
            <source>1 layer</source>
            <translation>1 Layer</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_texts.py" />
            <source>1 service</source>
            <translation>1 Dienst</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_texts.py" />
            <source>1 table</source>
            <translation>1 Tabelle</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/administration/properties_form.py" />
            <source>A client may use an instance for</source>
            <translation>Ein Client darf eine Instanz benutzen für</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/administration/properties_form.py" />
            <source>A client waits for an instance for</source>
            <translation>Ein Client wartet auf eine Instanz für</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/connections.py" />
            <source>A connection needs a name and an address.</source>
            <translation>Eine Verbindung braucht einen Namen und eine Adresse.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/geocode_addresses.py" />
            <source>A copy of the rows that were not matched, with status, score and reason. Optional.</source>
            <translation>Eine Kopie der nicht zugeordneten Zeilen mit Status, Bewertung und Grund. Optional.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/download_features.py" />
            <source>A distance needs an extent or a filter layer to measure from.</source>
            <translation>Eine Entfernung braucht eine Ausdehnung oder einen Filterlayer, von denen aus gemessen wird.</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>A fresh token is refused</source>
            <translation>Ein neues Token wird abgelehnt</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/geopackage/transform.py" />
            <location filename="../ags_connector/processing/transfer.py" />
            <source>A geometry cannot be brought from {source} to {target}: {reason}</source>
            <translation>Eine Geometrie lässt sich nicht von {source} nach {target} umrechnen: {reason}</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/clipper.py" />
            <source>A geometry cannot be read.</source>
            <translation>Eine Geometrie kann nicht gelesen werden.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/spatial_filter.py" />
            <source>A geometry to filter by cannot be brought into the layer's CRS {crs}: {reason}</source>
            <translation>Eine Filtergeometrie lässt sich nicht in das KBS {crs} des Layers umrechnen: {reason}</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/related_records.py" />
            <source>A layer or table whose object ids say for which rows to fetch. Empty: for all.</source>
            <translation>Ein Layer oder eine Tabelle, deren Objekt-IDs angeben, für welche Zeilen abgerufen wird. Leer: für alle.</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/lerc_tile.py" />
            <location filename="../ags_connector/bridge/raster_tile.py" />
            <source>A part of the image cannot be read: {reason}</source>
            <translation>Ein Teil des Bildes kann nicht gelesen werden: {reason}</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_dialog.py" />
            <source>A server, a portal, a folder, a service or a layer, as copied from a web browser.</source>
            <translation>Ein Server, ein Portal, ein Ordner, ein Dienst oder ein Layer, wie aus einem Webbrowser kopiert.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/administration/query_logs.py" />
            <source>A table with a row for each message, the newest first; times in UTC.</source>
            <translation>Eine Tabelle mit einer Zeile je Meldung, die neueste zuerst; Zeiten in UTC.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/administration/service_report.py" />
            <source>A table with a row for each service or setting: how it was before and after, the outcome and the server's message.</source>
            <translation>Eine Tabelle mit einer Zeile je Dienst oder Einstellung: wie es vorher und nachher war, das Ergebnis und die Meldung des Servers.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/administration/service_status.py" />
            <source>A table with a row for each service: its state and its instances.</source>
            <translation>Eine Tabelle mit einer Zeile je Dienst: sein Zustand und seine Instanzen.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/list_services.py" />
            <source>A table with a row per service; status and reason say which folders could not be read, and why.</source>
            <translation>Eine Tabelle mit einer Zeile je Dienst; Status und Grund sagen, welche Ordner nicht gelesen werden konnten und warum.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/address_mapping.py" />
            <source>ADDRESS is neither a line nor JSON: {reason}</source>
            <translation>ADDRESS ist weder eine Zeile noch JSON: {reason}</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/dock.py" />
            <location filename="../ags_connector/gui/notifier.py" />
            <location filename="../ags_connector/gui/options_page.py" />
            <location filename="../ags_connector/plugin.py" />
            <source>AGS Connector</source>
            <translation>AGS Connector</translation>
        </message>
        <message>
            <location filename="../ags_connector/plugin.py" />
            <source>AGS Connector Panel</source>
            <translation>Bedienfeld AGS Connector</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/layer_tokens.py" />
            <source>AGS Connector: layers of {host} (renewed by itself)</source>
            <translation>AGS Connector: Layer von {host} (wird selbsttätig erneuert)</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/sign_in_panel.py" />
            <source>API key</source>
            <translation>API-Schlüssel</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_dialog.py" />
            <source>Add Connection</source>
            <translation>Verbindung hinzufügen</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_actions.py" />
            <location filename="../ags_connector/gui/dock.py" />
            <location filename="../ags_connector/gui/empty_page.py" />
            <source>Add Connection…</source>
            <translation>Verbindung hinzufügen…</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_actions.py" />
            <source>Add Features to Map</source>
            <translation>Objekte zur Karte hinzufügen</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_actions.py" />
            <source>Add Vector Tiles to Map</source>
            <translation>Vektorkacheln zur Karte hinzufügen</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_actions.py" />
            <source>Add as Map Image</source>
            <translation>Als Kartenbild hinzufügen</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/site_options.py" />
            <source>Add the certificate authority of your organisation to QGIS</source>
            <translation>Die Zertifizierungsstelle Ihrer Organisation zu QGIS hinzufügen</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geoprocessing/result_folder.py" />
            <source>Add the results to the project</source>
            <translation>Ergebnisse dem Projekt hinzufügen</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/layer_adder.py" />
            <source>Adding “{name}”</source>
            <translation>„{name}“ wird hinzugefügt</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/find_address_candidates.py" />
            <source>Address</source>
            <translation>Adresse</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/find_address_candidates.py" />
            <source>Address candidates</source>
            <translation>Adresskandidaten</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/reverse_geocode.py" />
            <source>Addresses found</source>
            <translation>Gefundene Adressen</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/geocode_addresses.py" />
            <source>Addresses matched</source>
            <translation>Zugeordnete Adressen</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/geocode_addresses.py" />
            <source>Addresses not matched</source>
            <translation>Nicht zugeordnete Adressen</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/options_page.py" />
            <source>Adds the group “Administration” to the Processing toolbox; models and scripts have it in any case.</source>
            <translation>Ergänzt die Verarbeitungswerkzeugkiste um die Gruppe „Administration“; Modelle und Skripte haben sie in jedem Fall.</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/administration/admin_menu.py" />
            <location filename="../ags_connector/gui/options_page.py" />
            <location filename="../ags_connector/processing/base.py" />
            <source>Administration</source>
            <translation>Administration</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/administration/permissions_dialog.py" />
            <source>Administrators, publishers and these roles only:</source>
            <translation>Nur Administratoren, Herausgeber und diese Rollen:</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/site_options.py" />
            <source>Advanced</source>
            <translation>Erweitert</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/portal_texts.py" />
            <source>All items</source>
            <translation>Alle Elemente</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/administration/set_permissions.py" />
            <source>Allowed</source>
            <translation>Erlaubt</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/download_features.py" />
            <source>Also features within this distance of the extent or the filter layer.</source>
            <translation>Auch Objekte innerhalb dieser Entfernung von der Ausdehnung oder vom Filterlayer.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_layers.py" />
            <source>Also fetch the files attached to features.</source>
            <translation>Auch die Dateien abrufen, die an Objekte angehängt sind.</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/geopackage/export.py" />
            <source>An earlier run was asked for something else, or the service has changed: starting anew.</source>
            <translation>Ein früherer Lauf hatte andere Vorgaben, oder der Dienst hat sich geändert: Es wird neu begonnen.</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/administration/properties_form.py" />
            <source>An idle instance is kept for</source>
            <translation>Eine untätige Instanz bleibt erhalten für</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/administration/properties_form.py" />
            <source>An instance may take to start</source>
            <translation>Eine Instanz darf zum Starten brauchen</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/address_table.py" />
            <source>An interrupted run of {time} got answers to {count} addresses: they are not asked for again.</source>
            <translation>Ein unterbrochener Lauf von {time} hat Antworten zu {count} Adressen erhalten: Diese werden nicht erneut angefragt.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/geocode_addresses.py" />
            <source>Any table or layer with addresses; with “Selected features only” just those.</source>
            <translation>Eine beliebige Tabelle oder ein Layer mit Adressen; mit „Nur gewählte Objekte“ nur diese.</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/portal_texts.py" />
            <source>Apps</source>
            <translation>Apps</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/geopackage/metadata.py" />
            <source>ArcGIS REST service</source>
            <translation>ArcGIS-REST-Dienst</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_texts.py" />
            <source>ArcGIS Server {version}</source>
            <translation>ArcGIS Server {version}</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/locator_filter.py" />
            <source>ArcGIS places and addresses</source>
            <translation>ArcGIS-Orte und -Adressen</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/sign_in_panel.py" />
            <source>ArcGIS: {name}</source>
            <translation>ArcGIS: {name}</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/download_features.py" />
            <source>As asked, no more than {count} features are downloaded.</source>
            <translation>Wie gewünscht werden nicht mehr als {count} Objekte heruntergeladen.</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/options_page.py" />
            <source>As many as the server allows</source>
            <translation>So viele, wie der Server erlaubt</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>Ask the administrator for an https address, or allow http for this site in its connection.</source>
            <translation>Bitten Sie die Administration um eine https-Adresse, oder erlauben Sie http für diesen Server in seiner Verbindung.</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>Ask the server's administrator for its certificate authority and add it in Settings &gt; Options &gt; Authentication &gt; Manage Certificates.</source>
            <translation>Fragen Sie die Administration des Servers nach ihrer Zertifizierungsstelle, und fügen Sie diese unter Einstellungen &gt; Optionen &gt; Authentifizierung &gt; Zertifikate verwalten hinzu.</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_texts.py" />
            <source>Ask the server's administrator for its certificate authority, and add it with “Certificates…” above, under “Authorities”. Then test again.</source>
            <translation>Bitten Sie den Administrator des Servers um dessen Zertifizierungsstelle und fügen Sie sie mit „Zertifikate…“ oben unter „Zertifizierungsstellen“ hinzu. Testen Sie dann noch einmal.</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/jobs_panel.py" />
            <source>Ask the servers how the jobs are</source>
            <translation>Die Server nach dem Stand der Jobs fragen</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/geopackage/project.py" />
            <location filename="../ags_connector/bridge/geopackage/relations.py" />
            <source>Attachments of {layer}</source>
            <translation>Anhänge von {layer}</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/parameters.py" />
            <source>Authentication</source>
            <translation>Authentifizierung</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/sign_in_panel.py" />
            <source>Authentication configuration of QGIS</source>
            <translation>Authentifizierungskonfiguration von QGIS</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/parameters.py" />
            <source>Authentication configuration to sign in with. Empty: the one saved with the connection, if any.</source>
            <translation>Authentifizierungskonfiguration für die Anmeldung. Leer: gegebenenfalls die mit der Verbindung gespeicherte.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/images/export_image.py" />
            <source>Bands</source>
            <translation>Kanäle</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/images/export_image.py" />
            <source>Bands: {bands} ({type}). The service sends at most {width} by {height} cells at once.</source>
            <translation>Bänder: {bands} ({type}). Der Dienst sendet höchstens {width} mal {height} Zellen auf einmal.</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/job_texts.py" />
            <source>Being canceled</source>
            <translation>Wird abgebrochen</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/job_texts.py" />
            <source>Being deleted</source>
            <translation>Wird gelöscht</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_map_image.py" />
            <source>Beyond the service's limit it is drawn in parts.</source>
            <translation>Über die Grenze des Dienstes hinaus wird in Teilen gezeichnet.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geoprocessing/imported_task.py" />
            <source>Bring the toolbox up to date: right-click the task in the Processing toolbox and choose “Update Toolbox”, or run “Import toolbox” again. Then check the values.</source>
            <translation>Aktualisieren Sie die Werkzeugkiste: Klicken Sie die Aufgabe in der Verarbeitungswerkzeugkiste mit der rechten Maustaste an und wählen Sie „Werkzeugkiste aktualisieren“, oder führen Sie „Werkzeugkiste importieren“ noch einmal aus. Prüfen Sie danach die Werte.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/images/export_image.py" />
            <source>Build overviews</source>
            <translation>Übersichten anlegen</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/administration/definition_changes.py" />
            <source>CHANGES has to be a JSON object of names and values.</source>
            <translation>CHANGES muss ein JSON-Objekt aus Namen und Werten sein.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/administration/definition_changes.py" />
            <source>CHANGES is no JSON: {reason}.</source>
            <translation>CHANGES ist kein JSON: {reason}.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/administration/definition_changes.py" />
            <source>CHANGES is the definition of another service: its {key} is “{other}”, not “{own}”.</source>
            <translation>CHANGES ist die Definition eines anderen Dienstes: {key} ist dort „{other}“, nicht „{own}“.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/administration/definition_changes.py" />
            <source>CHANGES says two things about “{name}”.</source>
            <translation>CHANGES sagt über „{name}“ zweierlei.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/parameters.py" />
            <source>CRS of the output</source>
            <translation>KBS der Ausgabe</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geoprocessing/task_environment.py" />
            <source>CRS of the results</source>
            <translation>KBS der Ergebnisse</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geoprocessing/task_environment.py" />
            <source>CRS to compute in</source>
            <translation>KBS der Berechnung</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/job_texts.py" />
            <source>Cancel Job</source>
            <translation>Job abbrechen</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/job_texts.py" />
            <source>Canceled</source>
            <translation>Abgebrochen</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/administration/permission_change.py" />
            <source>Canceled before its turn came.</source>
            <translation>Abgebrochen, bevor es an der Reihe war.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/administration/definition_report.py" />
            <source>Canceled before the service ran again.</source>
            <translation>Abgebrochen, bevor der Dienst wieder lief.</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/administration/background_dialog.py" />
            <location filename="../ags_connector/gui/administration/service_changes.py" />
            <location filename="../ags_connector/processing/base.py" />
            <source>Canceled.</source>
            <translation>Abgebrochen.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/address_table.py" />
            <source>Canceled: run it again with the same input to go on where it stopped.</source>
            <translation>Abgebrochen: Führen Sie es mit derselben Eingabe erneut aus, um an der Abbruchstelle fortzufahren.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/portal/search_portal.py" />
            <source>Canceled: the layer holds {count} items, not all.</source>
            <translation>Abgebrochen: Der Layer enthält {count} Elemente, nicht alle.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/reverse_geocode.py" />
            <location filename="../ags_connector/processing/images/identify_image.py" />
            <source>Canceled: the output holds the first {count} points.</source>
            <translation>Abgebrochen: Die Ausgabe enthält die ersten {count} Punkte.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/administration/query_logs.py" />
            <source>Canceled: the table holds the newest {count} messages.</source>
            <translation>Abgebrochen: Die Tabelle enthält die neuesten {count} Meldungen.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/list_services.py" />
            <source>Canceled: the table holds {count} services, not all.</source>
            <translation>Abgebrochen: Die Tabelle enthält {count} Dienste, nicht alle.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/transfer.py" />
            <source>Canceled: written {written} of {expected}.</source>
            <translation>Abgebrochen: {written} von {expected} geschrieben.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/administration/permission_change.py" />
            <source>Canceled; the report says what was done.</source>
            <translation>Abgebrochen; der Bericht sagt, was getan wurde.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/administration/change_services.py" />
            <source>Canceled; the report says what was done: {report}</source>
            <translation>Abgebrochen; der Bericht sagt, was getan wurde: {report}</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/job_poller.py" />
            <source>Canceling jobs</source>
            <translation>Jobs werden abgebrochen</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/find_address_candidates.py" />
            <source>Candidates found</source>
            <translation>Gefundene Kandidaten</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>Cannot start</source>
            <translation>Start nicht möglich</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/administration/properties_dialog.py" />
            <source>Capabilities</source>
            <translation>Fähigkeiten</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/administration/properties_dialog.py" />
            <source>Capabilities (double-click to edit)</source>
            <translation>Fähigkeiten (Doppelklick zum Bearbeiten)</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/list_services.py" />
            <source>Catalog URL</source>
            <translation>Katalog-URL</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/parameters.py" />
            <source>Categories</source>
            <translation>Kategorien</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/images/export_image.py" />
            <source>Cell size</source>
            <translation>Zellengröße</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>Certificate not trusted</source>
            <translation>Zertifikat nicht vertrauenswürdig</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/site_options.py" />
            <source>Certificates…</source>
            <translation>Zertifikate…</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/administration/permissions_dialog.py" />
            <source>Change</source>
            <translation>Ändern</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/administration/properties_dialog.py" />
            <source>Change and Restart</source>
            <translation>Ändern und neu starten</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/administration/permissions_dialog.py" />
            <source>Change who may use {name}?</source>
            <translation>Ändern, wer {name} benutzen darf?</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/administration/properties_dialog.py" />
            <source>Change “{service}”? The server restarts it.</source>
            <translation>„{service}“ ändern? Der Server startet den Dienst neu.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/administration/service_report.py" />
            <source>Changed</source>
            <translation>Geändert</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/administration/edit_service.py" />
            <source>Changes (JSON)</source>
            <translation>Änderungen (JSON)</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/administration/permissions_dialog.py" />
            <source>Changing permissions…</source>
            <translation>Berechtigungen werden geändert…</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/administration/edit_service.py" />
            <source>Changing “{name}”; the server restarts it:</source>
            <translation>„{name}“ wird geändert; der Server startet den Dienst neu:</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>Check that the folder exists, that the disk has room, and that no other program uses the file.</source>
            <translation>Prüfen Sie, ob der Ordner existiert, ob auf dem Datenträger Platz ist und ob kein anderes Programm die Datei benutzt.</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>Check the address of the site for typing errors.</source>
            <translation>Prüfen Sie die Adresse auf Tippfehler.</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>Check the address, the network and the proxy in Settings &gt; Options &gt; Network.</source>
            <translation>Prüfen Sie die Adresse, das Netzwerk und den Proxy unter Einstellungen &gt; Optionen &gt; Netzwerk.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geoprocessing/task_environment.py" />
            <source>Check the fields of the inputs</source>
            <translation>Felder der Eingaben prüfen</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>Check the input; if it is right, try again later or tell the server's administrator.</source>
            <translation>Prüfen Sie die Eingabe; ist sie richtig, versuchen Sie es später erneut oder benachrichtigen Sie die Administration des Servers.</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>Check the spelling; the catalog lists what the server has.</source>
            <translation>Prüfen Sie die Schreibweise; der Katalog führt auf, was der Server hat.</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>Check the user name and the password, and whether this account may use the server from programs.</source>
            <translation>Prüfen Sie Benutzername und Passwort und ob dieses Konto den Server aus Programmen heraus benutzen darf.</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>Choose an authentication configuration that may use this service, or renew the one in use.</source>
            <translation>Wählen Sie eine Authentifizierungskonfiguration, die diesen Dienst benutzen darf, oder erneuern Sie die verwendete.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/clip_features.py" />
            <source>Clip features</source>
            <translation>Objekte zuschneiden</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/clip_features.py" />
            <source>Clipped features</source>
            <translation>Zugeschnittene Objekte</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/administration/log_model.py" />
            <source>Code</source>
            <translation>Code</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/parameters.py" />
            <source>Coded values</source>
            <translation>Codierte Werte</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/dock.py" />
            <source>Collapse All</source>
            <translation>Alle einklappen</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geoprocessing/input_definitions.py" />
            <source>Columns: {columns}.</source>
            <translation>Spalten: {columns}.</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>Compare the clocks of this computer and of the servers, and tell the server's administrator.</source>
            <translation>Vergleichen Sie die Uhren dieses Rechners und der Server, und benachrichtigen Sie die Administration des Servers.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/layer_statistics.py" />
            <source>Compute layer statistics</source>
            <translation>Layerstatistik berechnen</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/administration/administration_algorithm.py" />
            <source>Confirm</source>
            <translation>Bestätigen</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/empty_page.py" />
            <source>Connect to an ArcGIS server, a portal, a service or a layer to browse it here.</source>
            <translation>Verbinden Sie sich mit einem ArcGIS-Server, einem Portal, einem Dienst oder einem Layer, um hier darin zu blättern.</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_check.py" />
            <source>Connecting…</source>
            <translation>Verbindung wird hergestellt…</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_texts.py" />
            <source>Connection</source>
            <translation>Verbindung</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_texts.py" />
            <source>Connection failed: {reason}</source>
            <translation>Verbindung fehlgeschlagen: {reason}</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_actions.py" />
            <source>Connections (*.json)</source>
            <translation>Verbindungen (*.json)</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/ogr_target.py" />
            <source>Coordinates were transformed to WGS 84, the only reference of this format.</source>
            <translation>Die Koordinaten wurden nach WGS 84 transformiert, dem einzigen Bezugssystem dieses Formats.</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/job_texts.py" />
            <source>Copy Job URL</source>
            <translation>URL des Jobs kopieren</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_actions.py" />
            <source>Copy URL</source>
            <translation>URL kopieren</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/empty_page.py" />
            <source>Copy the ArcGIS connections of the Browser panel; the originals stay.</source>
            <translation>Die ArcGIS-Verbindungen des Browser-Bedienfelds kopieren; die Originale bleiben erhalten.</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>Correct the input and run again.</source>
            <translation>Berichtigen Sie die Eingabe, und führen Sie es erneut aus.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/parameters.py" />
            <source>Country</source>
            <translation>Land</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/fields.py" />
            <source>Dates and times are in UTC: {names}.</source>
            <translation>Datum und Zeit sind in UTC: {names}.</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/fields.py" />
            <source>Dates and times are in UTC; file outputs of QGIS keep whole seconds and no zone: {names}.</source>
            <translation>Datum und Uhrzeit sind in UTC; Dateiausgaben von QGIS behalten ganze Sekunden und keine Zeitzone: {names}.</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/administration/properties_dialog.py" />
            <source>Description</source>
            <translation>Beschreibung</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/notifier.py" />
            <source>Details</source>
            <translation>Details</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/download_features.py" />
            <source>Distance</source>
            <translation>Entfernung</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/reverse_geocode.py" />
            <source>Distance (metres)</source>
            <translation>Entfernung (Meter)</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/geopackage/domains.py" />
            <location filename="../ags_connector/bridge/ogr_target.py" />
            <source>Domains are not stored: {names}.</source>
            <translation>Domänen werden nicht gespeichert: {names}.</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_texts.py" />
            <source>Double-click to sign in.</source>
            <translation>Doppelklicken Sie, um sich anzumelden.</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_texts.py" />
            <source>Double-click to try again.</source>
            <translation>Doppelklicken Sie, um es erneut zu versuchen.</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_actions.py" />
            <source>Download Features…</source>
            <translation>Objekte herunterladen…</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/download_features.py" />
            <source>Download features</source>
            <translation>Objekte herunterladen</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/download_features.py" />
            <source>Downloaded features</source>
            <translation>Heruntergeladene Objekte</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/geopackage/metadata.py" />
            <source>Downloaded from {url} on {date}.</source>
            <translation>Am {date} von {url} heruntergeladen.</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/options_page.py" />
            <source>Downloads</source>
            <translation>Herunterladen</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/options_page.py" />
            <source>Draw layers with the symbols of their service</source>
            <translation>Layer mit den Symbolen ihres Dienstes zeichnen</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/download_features.py" />
            <source>Draw the loaded layer with the symbols and labels of the service, as far as QGIS can.</source>
            <translation>Den geladenen Layer mit den Symbolen und Beschriftungen des Dienstes zeichnen, soweit QGIS es kann.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geoprocessing/input_definitions.py" />
            <source>Each such as {example}.</source>
            <translation>Jeweils wie {example}.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geoprocessing/input_definitions.py" />
            <source>Each with its unit, such as {example}.</source>
            <translation>Jeweils mit Einheit, wie {example}.</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_dialog.py" />
            <source>Edit Connection</source>
            <translation>Verbindung bearbeiten</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_actions.py" />
            <source>Edit Connection…</source>
            <translation>Verbindung bearbeiten…</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/administration/edit_service.py" />
            <source>Edit service</source>
            <translation>Dienst bearbeiten</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/administration/log_viewer.py" />
            <source>Elapsed seconds</source>
            <translation>Vergangene Sekunden</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/administration/change_services.py" />
            <source>Empty: all of the folder.</source>
            <translation>Leer: alle des Ordners.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geoprocessing/task_environment.py" />
            <source>Empty: as the task likes. It needs an EPSG or ESRI code.</source>
            <translation>Leer: wie die Aufgabe es will. Es braucht einen EPSG- oder ESRI-Code.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/parameters.py" />
            <source>Empty: the coordinates stay as the layer has them. The server transforms them where it knows the CRS by its EPSG or ESRI code, otherwise QGIS does.</source>
            <translation>Leer: Die Koordinaten bleiben, wie der Layer sie hat. Der Server transformiert sie, wenn er das KBS an seinem EPSG- oder ESRI-Code erkennt, sonst QGIS.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/administration/set_permissions.py" />
            <source>Empty: the folder itself.</source>
            <translation>Leer: der Ordner selbst.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/administration/query_logs.py" />
            <source>End</source>
            <translation>Ende</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/images/export_image.py" />
            <source>Every cell that this rectangle touches is fetched. Empty: the whole image, or the mask's part.</source>
            <translation>Jede Zelle, die dieses Rechteck berührt, wird abgerufen. Leer: das ganze Bild oder der Teil in der Maske.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/administration/permission_change.py" />
            <source>Everybody may use {names}: a role makes no difference there until {everyone} is not allowed.</source>
            <translation>Alle dürfen {names} benutzen: Eine Rolle ändert dort nichts, solange {everyone} erlaubt ist.</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/administration/service_changes.py" />
            <source>Everybody who may use them can do so again.</source>
            <translation>Alle, die sie benutzen dürfen, können das wieder tun.</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/administration/permissions_dialog.py" />
            <source>Everybody who signs in</source>
            <translation>Alle, die sich anmelden</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/administration/permissions_dialog.py" />
            <source>Everybody, also without signing in</source>
            <translation>Alle, auch ohne Anmeldung</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_actions.py" />
            <source>Export Connections</source>
            <translation>Verbindungen exportieren</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_actions.py" />
            <source>Export Connections…</source>
            <translation>Verbindungen exportieren…</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_actions.py" />
            <source>Export Image…</source>
            <translation>Bild exportieren…</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/administration/log_viewer.py" />
            <source>Export Messages</source>
            <translation>Meldungen exportieren</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/images/export_image.py" />
            <source>Export image</source>
            <translation>Bild exportieren</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_layers.py" />
            <source>Export layers</source>
            <translation>Layer exportieren</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_map_image.py" />
            <source>Export map image</source>
            <translation>Kartenbild exportieren</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_kmz.py" />
            <source>Export to KMZ</source>
            <translation>Als KMZ exportieren</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/administration/log_viewer.py" />
            <source>Export…</source>
            <translation>Exportieren…</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/administration/properties_dialog.py" />
            <source>Extension</source>
            <translation>Erweiterung</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/administration/properties_dialog.py" />
            <location filename="../ags_connector/processing/administration/edit_service.py" />
            <source>Extensions</source>
            <translation>Erweiterungen</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/administration/edit_service.py" />
            <source>Extensions to switch on or off, separated by commas: FeatureServer=on, KmlServer=off.</source>
            <translation>Erweiterungen, die ein- oder ausgeschaltet werden, durch Kommas getrennt: FeatureServer=on, KmlServer=off.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/parameters.py" />
            <source>Extent</source>
            <translation>Ausdehnung</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geoprocessing/task_environment.py" />
            <source>Extent to work in</source>
            <translation>Ausdehnung der Bearbeitung</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/address_mapping.py" />
            <source>FIELD_MAP has to look like {"locator field": "field or QGIS expression"}, for example {example}.</source>
            <translation>FIELD_MAP muss die Form {"Locatorfeld": "Feld oder QGIS-Ausdruck"} haben, zum Beispiel {example}.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/address_mapping.py" />
            <source>FIELD_MAP is no JSON: {reason}</source>
            <translation>FIELD_MAP ist kein JSON: {reason}</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_texts.py" />
            <location filename="../ags_connector/gui/job_texts.py" />
            <location filename="../ags_connector/processing/administration/service_report.py" />
            <source>Failed</source>
            <translation>Fehlgeschlagen</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/service_labels.py" />
            <source>Feature service</source>
            <translation>Feature-Dienst</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/portal_texts.py" />
            <source>Feature services</source>
            <translation>Feature-Dienste</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geoprocessing/result_folder.py" />
            <source>Features and rasters become layers of the project when the work is done.</source>
            <translation>Objekte und Raster werden Layer des Projekts, wenn die Arbeit getan ist.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geoprocessing/result_folder.py" />
            <source>Features are written there as GeoPackages, named after the result; files keep the name they have.</source>
            <translation>Objekte werden dort als GeoPackages geschrieben, benannt nach dem Ergebnis; Dateien behalten ihren Namen.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/download_features.py" />
            <source>Features expected</source>
            <translation>Erwartete Objekte</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/options_page.py" />
            <source>Features per request</source>
            <translation>Objekte je Anfrage</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/clip_features.py" />
            <location filename="../ags_connector/processing/query_export/download_features.py" />
            <location filename="../ags_connector/processing/query_export/export_kmz.py" />
            <location filename="../ags_connector/processing/query_export/export_layers.py" />
            <source>Features written</source>
            <translation>Geschriebene Objekte</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/job_texts.py" />
            <source>Fetch Results…</source>
            <translation>Ergebnisse holen…</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geoprocessing/gp_job_results.py" />
            <source>Fetch job results</source>
            <translation>Job-Ergebnisse abrufen</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/related_records.py" />
            <source>Fetch related records</source>
            <translation>Verknüpfte Datensätze abrufen</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/ogr_target.py" />
            <source>Field aliases are not stored.</source>
            <translation>Feldaliasse werden nicht gespeichert.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/feature_output.py" />
            <source>Field aliases, the meaning of codes and styles are shown on the layer once loaded; the file does not store them.</source>
            <translation>Feldaliasse, die Bedeutung von Codes und Stile zeigt der Layer, sobald er geladen ist; die Datei speichert sie nicht.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/geocode_addresses.py" />
            <source>Field map</source>
            <translation>Feldzuordnung</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/ogr_target.py" />
            <source>Field names were changed: {names}.</source>
            <translation>Feldnamen wurden geändert: {names}.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/related_records.py" />
            <source>Field with object ids</source>
            <translation>Feld mit Objekt-IDs</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/geocode_addresses.py" />
            <source>Field with the whole address</source>
            <translation>Feld mit der ganzen Adresse</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/parameters.py" />
            <source>Fields</source>
            <translation>Felder</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/stored_file.py" />
            <source>Fields are called otherwise in the file: {names}.</source>
            <translation>Felder heißen in der Datei anders: {names}.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/geocode_addresses.py" />
            <source>Fields of the locator to keep, separated by commas; * and ? are wildcards. Empty: all of them.</source>
            <translation>Felder des Locators, die behalten werden, durch Kommas getrennt; * und ? sind Platzhalter. Leer: alle.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/layer_statistics.py" />
            <source>Fields to group by, separated by commas: a row for each group. Empty: one row for all.</source>
            <translation>Felder, nach denen gruppiert wird, durch Kommas getrennt: eine Zeile für jede Gruppe. Leer: eine Zeile für alles.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/download_features.py" />
            <source>Fields to sort by, for example: STATE, POP DESC. Empty: by object id.</source>
            <translation>Felder, nach denen sortiert wird, zum Beispiel: STATE, POP DESC. Leer: nach Objekt-ID.</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/field_names.py" />
            <location filename="../ags_connector/processing/geocoding/match_columns.py" />
            <source>Fields were renamed: {names}.</source>
            <translation>Felder wurden umbenannt: {names}.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geoprocessing/input_definitions.py" />
            <source>Files</source>
            <translation>Dateien</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/parameters.py" />
            <source>Filter (SQL where)</source>
            <translation>Filter (SQL where)</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/dock.py" />
            <source>Filter by name</source>
            <translation>Nach Namen filtern</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/administration/log_viewer.py" />
            <source>Filter by words</source>
            <translation>Nach Wörtern filtern</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/download_features.py" />
            <source>Filter layer</source>
            <translation>Filterlayer</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/layer_statistics.py" />
            <source>Filter of groups (SQL having)</source>
            <translation>Filter der Gruppen (SQL having)</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/related_records.py" />
            <source>Filter of the related rows</source>
            <translation>Filter der verknüpften Zeilen</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_map_image.py" />
            <source>Filters of layers</source>
            <translation>Filter der Layer</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/places_menu.py" />
            <source>Find Addresses of Points…</source>
            <translation>Adressen von Punkten suchen…</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/places_menu.py" />
            <source>Find Address…</source>
            <translation>Adresse suchen…</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/find_address_candidates.py" />
            <source>Find address candidates</source>
            <translation>Adresskandidaten suchen</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/place_finder.py" />
            <source>Find place</source>
            <translation>Ort suchen</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/places_menu.py" />
            <source>Find places with this service in QGIS's locator bar, by the prefix “ags”</source>
            <translation>Orte mit diesem Dienst in der Suchleiste von QGIS suchen, mit dem Präfix „ags“</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/place_finder.py" />
            <source>Find “{place}”</source>
            <translation>„{place}“ suchen</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_texts.py" />
            <location filename="../ags_connector/processing/administration/service_choice.py" />
            <source>Folder</source>
            <translation>Ordner</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geoprocessing/result_folder.py" />
            <source>Folder for the results</source>
            <translation>Ordner für die Ergebnisse</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/administration/log_viewer.py" />
            <source>Follow</source>
            <translation>Verfolgen</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/administration/change_services.py" />
            <source>Follow every service until the server tells that it really is where it was sent.</source>
            <translation>Jeden Dienst verfolgen, bis der Server meldet, dass er wirklich im gewünschten Zustand ist.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/geocode_addresses.py" />
            <source>For addresses in several fields: JSON that gives a field or a QGIS expression for each field of the locator, for example {example}.</source>
            <translation>Für Adressen in mehreren Feldern: JSON, das für jedes Feld des Locators ein Feld oder einen QGIS-Ausdruck angibt, zum Beispiel {example}.</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/options_page.py" />
            <source>For administrators of ArcGIS Server: start and stop services, edit them, set permissions, read logs. These tools ask for a confirmation before they interrupt anybody.</source>
            <translation>Für Administratoren von ArcGIS Server: Dienste starten und anhalten, bearbeiten, Berechtigungen setzen, Protokolle lesen. Diese Werkzeuge fragen nach, bevor sie jemanden unterbrechen.</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/options_page.py" />
            <source>For feature layers added by menu or double-click. Off: one symbol of QGIS's own for each layer.</source>
            <translation>Für Feature-Layer, die über Menü oder Doppelklick hinzugefügt werden. Aus: ein Symbol von QGIS für jeden Layer.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/download_features.py" />
            <source>For layers with time: only features at or after this moment.</source>
            <translation>Für Layer mit Zeit: nur Objekte zu oder nach diesem Zeitpunkt.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/download_features.py" />
            <source>For layers with time: only features at or before this moment.</source>
            <translation>Für Layer mit Zeit: nur Objekte zu oder vor diesem Zeitpunkt.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/images/export_image.py" />
            <location filename="../ags_connector/processing/query_export/export_map_image.py" />
            <source>From</source>
            <translation>Von</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/download_features.py" />
            <source>From (UTC)</source>
            <translation>Von (UTC)</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/administration/log_viewer.py" />
            <source>From the beginning</source>
            <translation>Von Anfang an</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/administration/properties_dialog.py" />
            <source>General</source>
            <translation>Allgemein</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/ogr_target.py" />
            <source>GeoJSON in another reference than WGS 84 is not understood by every program.</source>
            <translation>GeoJSON in einem anderen Bezugssystem als WGS 84 wird nicht von jedem Programm verstanden.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_layers.py" />
            <source>GeoPackage</source>
            <translation>GeoPackage</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_layers.py" />
            <source>GeoPackage files (*.gpkg)</source>
            <translation>GeoPackage-Dateien (*.gpkg)</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/places_menu.py" />
            <source>Geocode Addresses…</source>
            <translation>Adressen geokodieren…</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/geocode_addresses.py" />
            <source>Geocode addresses</source>
            <translation>Adressen geokodieren</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/geocode_addresses.py" />
            <source>Geocoded addresses</source>
            <translation>Geokodierte Adressen</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/base.py" />
            <source>Geocoding</source>
            <translation>Geokodierung</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/service_labels.py" />
            <source>Geocoding service</source>
            <translation>Geokodierungsdienst</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/portal_texts.py" />
            <source>Geocoding services</source>
            <translation>Geokodierungsdienste</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/service_labels.py" />
            <source>Geometry service</source>
            <translation>Geometriedienst</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/base.py" />
            <source>Geoprocessing</source>
            <translation>Geoverarbeitung</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/service_labels.py" />
            <source>Geoprocessing service</source>
            <translation>Geoverarbeitungsdienst</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/portal_texts.py" />
            <source>Geoprocessing services</source>
            <translation>Geoverarbeitungsdienste</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_texts.py" />
            <source>Geoprocessing task</source>
            <translation>Geoverarbeitungsaufgabe</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/jobs_panel.py" />
            <source>Geoprocessing tasks that run as jobs appear here once they are started.</source>
            <translation>Geoverarbeitungsaufgaben, die als Jobs laufen, erscheinen hier, sobald sie gestartet sind.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/geocode_addresses.py" />
            <source>Give either the field of the address or a field map, not both.</source>
            <translation>Geben Sie entweder das Feld der Adresse oder eine Feldzuordnung an, nicht beides.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_layers.py" />
            <source>Go on where an earlier run stopped</source>
            <translation>Fortfahren, wo ein früherer Lauf angehalten hat</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/geocode_addresses.py" />
            <source>Go on with interrupted work</source>
            <translation>Unterbrochene Arbeit fortsetzen</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/geopackage/export.py" />
            <source>Going on where an earlier run stopped, with “{path}”.</source>
            <translation>Es wird mit „{path}“ fortgefahren, wo ein früherer Lauf angehalten hat.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/find_address_candidates.py" />
            <source>Greatest number of candidates</source>
            <translation>Höchstzahl der Kandidaten</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/download_features.py" />
            <source>Greatest number of features</source>
            <translation>Höchstzahl der Objekte</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/portal/search_portal.py" />
            <source>Greatest number of items</source>
            <translation>Höchstzahl der Elemente</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/administration/query_logs.py" />
            <source>Greatest number of messages</source>
            <translation>Höchstzahl der Meldungen</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_texts.py" />
            <source>Group</source>
            <translation>Gruppe</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/layer_statistics.py" />
            <source>Group by</source>
            <translation>Gruppieren nach</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_texts.py" />
            <source>Group layer</source>
            <translation>Gruppenlayer</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/portal_tree.py" />
            <source>Groups</source>
            <translation>Gruppen</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_map_image.py" />
            <source>Height (pixels)</source>
            <translation>Höhe (Pixel)</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/images/export_image.py" />
            <source>How cells are computed where cell size or CRS are not the service's own.</source>
            <translation>Wie Zellen berechnet werden, wenn Zellengröße oder KBS nicht die des Dienstes sind.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/reverse_geocode.py" />
            <source>How far from a point an address may be. Empty: as far as the locator looks. Some newer locators pay no regard to it.</source>
            <translation>Wie weit eine Adresse von einem Punkt entfernt sein darf. Leer: so weit der Locator sucht. Manche neueren Locators beachten dies nicht.</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/options_page.py" />
            <source>How many pages a download asks one server for at once. Fewer are kinder to a weak server.</source>
            <translation>Um wie viele Seiten ein Download einen Server gleichzeitig bittet. Weniger schont einen schwachen Server.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/download_features.py" />
            <source>How the filter stands to the features. contains: the filter contains the feature; within: the filter lies within the feature. It counts for the filter layer, or else for the extent.</source>
            <translation>Wie der Filter zu den Objekten steht. contains: Der Filter enthält das Objekt; within: Der Filter liegt innerhalb des Objekts. Das gilt für den Filterlayer, sonst für die Ausdehnung.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/images/identify_image.py" />
            <source>Identify image values at points</source>
            <translation>Bildwerte an Punkten abfragen</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_layers.py" />
            <source>If the same export was stopped before, fetch only what is missing. Otherwise start anew.</source>
            <translation>Wurde derselbe Export vorher angehalten, nur das Fehlende abrufen. Sonst neu beginnen.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/images/export_image.py" />
            <source>Image</source>
            <translation>Bild</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/service_labels.py" />
            <source>Image service</source>
            <translation>Bilddienst</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/images/image_at_url.py" />
            <source>Image service URL</source>
            <translation>URL des Bilddienstes</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/portal_texts.py" />
            <source>Image services</source>
            <translation>Bilddienste</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/base.py" />
            <source>Images</source>
            <translation>Bilder</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_actions.py" />
            <source>Import Connections</source>
            <translation>Verbindungen importieren</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_actions.py" />
            <source>Import Connections…</source>
            <translation>Verbindungen importieren…</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_actions.py" />
            <source>Import Toolbox…</source>
            <translation>Werkzeugkiste importieren…</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geoprocessing/import_toolbox.py" />
            <source>Import toolbox</source>
            <translation>Werkzeugkiste importieren</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geoprocessing/input_definitions.py" />
            <source>In UTC.</source>
            <translation>In UTC.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/images/export_image.py" />
            <source>In units of the output's CRS. Empty: the cells of the service, which are then not resampled.</source>
            <translation>In Einheiten des KBS der Ausgabe. Leer: die Zellen des Dienstes, die dann nicht neu abgetastet werden.</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/administration/properties_dialog.py" />
            <source>Instances</source>
            <translation>Instanzen</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/administration/properties_dialog.py" />
            <source>Instances and Times</source>
            <translation>Instanzen und Zeiten</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/images/export_image.py" />
            <source>Interpolation</source>
            <translation>Interpolation</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/administration/permission_change.py" />
            <source>It was not tried: {reason}</source>
            <translation>Es wurde nicht versucht: {reason}</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/portal/search_portal.py" />
            <source>Item types</source>
            <translation>Elementtypen</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/portal/search_portal.py" />
            <source>Items</source>
            <translation>Elemente</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/portal/search_portal.py" />
            <source>Items found</source>
            <translation>Gefundene Elemente</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/related_records.py" />
            <source>Its name (in any case, with * and ?) or its id. Empty: the only one that the layer has.</source>
            <translation>Ihr Name (Groß-/Kleinschreibung beliebig, mit * und ?) oder ihre ID. Leer: die einzige, die der Layer hat.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geoprocessing/import_toolbox.py" />
            <source>Its tasks run {way}.</source>
            <translation>Ihre Aufgaben laufen {way}.</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/options_page.py" />
            <source>JPEG, no transparency, small</source>
            <translation>JPEG, ohne Transparenz, klein</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geoprocessing/gp_job_results.py" />
            <source>Job URL</source>
            <translation>Job-URL</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/dock.py" />
            <location filename="../ags_connector/gui/jobs_panel.py" />
            <source>Jobs</source>
            <translation>Jobs</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/jobs_panel.py" />
            <source>Jobs ({count} running)</source>
            <translation>Jobs ({count} laufen)</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_kmz.py" />
            <source>KMZ file</source>
            <translation>KMZ-Datei</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_kmz.py" />
            <source>KMZ files (*.kmz)</source>
            <translation>KMZ-Dateien (*.kmz)</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_kmz.py" />
            <source>KMZ,KML,Google Earth,globe,download,export</source>
            <translation>KMZ,KML,Google Earth,Globus,herunterladen,Download,Export</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_layers.py" />
            <source>Keep the symbols and labels of the server as default styles.</source>
            <translation>Die Symbole und Beschriftungen des Servers als Standardstile behalten.</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/sign_in_panel.py" />
            <source>Kept encrypted in QGIS's authentication database, and exchanged for tokens.</source>
            <translation>Wird verschlüsselt in der Authentifizierungsdatenbank von QGIS aufbewahrt und gegen Token eingetauscht.</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/sign_in_panel.py" />
            <source>Kept encrypted, and sent to this site only; a key of ArcGIS Online or ArcGIS Location Platform to all of its services. If it is limited to a referer, enter that below.</source>
            <translation>Wird verschlüsselt aufbewahrt und nur an diese Site gesendet; ein Schlüssel von ArcGIS Online oder der ArcGIS Location Platform an alle ihre Dienste. Ist er auf einen Referer beschränkt, tragen Sie diesen unten ein.</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/sign_in_panel.py" />
            <source>Kept encrypted. It cannot be renewed: when it ends, enter another one.</source>
            <translation>Wird verschlüsselt aufbewahrt. Es kann nicht erneuert werden: Wenn es abläuft, geben Sie ein anderes ein.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/reverse_geocode.py" />
            <source>Kinds of addresses</source>
            <translation>Arten von Adressen</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/parameters.py" />
            <source>Language</source>
            <translation>Sprache</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/parameters.py" />
            <source>Language of the addresses found, by its code such as DE, where the locator knows it.</source>
            <translation>Sprache der gefundenen Adressen als Kürzel wie DE, sofern der Locator sie kennt.</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/administration/properties_form.py" />
            <source>Largest picture, height</source>
            <translation>Größtes Bild, Höhe</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/administration/properties_form.py" />
            <source>Largest picture, width</source>
            <translation>Größtes Bild, Breite</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/administration/log_viewer.py" />
            <source>Last day</source>
            <translation>Letzter Tag</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/administration/log_viewer.py" />
            <source>Last hour</source>
            <translation>Letzte Stunde</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/administration/log_viewer.py" />
            <source>Last month</source>
            <translation>Letzter Monat</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/administration/log_viewer.py" />
            <source>Last week</source>
            <translation>Letzte Woche</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_texts.py" />
            <source>Layer</source>
            <translation>Layer</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/base.py" />
            <source>Layer URL</source>
            <translation>Layer-URL</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_texts.py" />
            <source>Layer of {shape}</source>
            <translation>Layer ({shape})</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_layers.py" />
            <location filename="../ags_connector/processing/query_export/export_map_image.py" />
            <source>Layers</source>
            <translation>Layer</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/options_page.py" />
            <source>Layers added from the panel</source>
            <translation>Layer, die über das Bedienfeld hinzugefügt werden</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/portal_texts.py" />
            <source>Layers and services</source>
            <translation>Layer und Dienste</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_layers.py" />
            <source>Layers and tables written</source>
            <translation>Geschriebene Layer und Tabellen</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_actions.py" />
            <source>Layers of this connection stay in your projects.</source>
            <translation>Layer dieser Verbindung bleiben in Ihren Projekten.</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/administration/properties_form.py" />
            <source>Least instances per machine</source>
            <translation>Wenigste Instanzen je Maschine</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/geocode_addresses.py" />
            <source>Least score</source>
            <translation>Mindestbewertung</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/administration/log_model.py" />
            <location filename="../ags_connector/gui/administration/log_viewer.py" />
            <location filename="../ags_connector/processing/administration/query_logs.py" />
            <source>Level</source>
            <translation>Stufe</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/administration/properties_dialog.py" />
            <source>Limits</source>
            <translation>Grenzen</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/locator_choice.py" />
            <source>List geocoding services</source>
            <translation>Geokodierungsdienste auflisten</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/administration/service_status.py" />
            <source>List service states</source>
            <translation>Dienstzustände auflisten</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/list_services.py" />
            <source>List services</source>
            <translation>Dienste auflisten</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_texts.py" />
            <location filename="../ags_connector/gui/job_tree.py" />
            <source>Loading…</source>
            <translation>Wird geladen…</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/locator_at_url.py" />
            <source>Locator URL</source>
            <translation>Locator-URL</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/locator_choice.py" />
            <source>Locator for Places and Addresses</source>
            <translation>Locator für Orte und Adressen</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/administration/query_logs.py" />
            <source>Log messages</source>
            <translation>Protokollmeldungen</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/administration/log_viewer.py" />
            <source>Logs of {host}</source>
            <translation>Protokolle von {host}</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/administration/log_viewer.py" />
            <source>Logs of {service} on {host}</source>
            <translation>Protokolle von {service} auf {host}</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/administration/admin_menu.py" />
            <source>Logs…</source>
            <translation>Protokolle…</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/administration/change_services.py" />
            <source>Look for the services in this folder only, / for the top folder. Empty: in all folders.</source>
            <translation>Die Dienste nur in diesem Ordner suchen, / für den obersten Ordner. Leer: in allen Ordnern.</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/job_poller.py" />
            <source>Looking at jobs</source>
            <translation>Jobs werden angesehen</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/locator_choice.py" />
            <source>Looking for geocoding services…</source>
            <translation>Geokodierungsdienste werden gesucht…</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/administration/log_model.py" />
            <source>Machine</source>
            <translation>Maschine</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_map_image.py" />
            <source>Map image</source>
            <translation>Kartenbild</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/service_labels.py" />
            <source>Map service</source>
            <translation>Kartendienst</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_map_image.py" />
            <source>Map service URL</source>
            <translation>URL des Kartendienstes</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/portal_texts.py" />
            <source>Map services</source>
            <translation>Kartendienste</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/ogr_target.py" />
            <source>MapInfo files have 0 for a missing number, no heights, and .tab rounds coordinates.</source>
            <translation>MapInfo-Dateien enthalten 0 für eine fehlende Zahl und keine Höhen, und .tab rundet Koordinaten.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/images/export_image.py" />
            <source>Mask layer</source>
            <translation>Maskenlayer</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/geocode_addresses.py" />
            <source>Match fields</source>
            <translation>Trefferfelder</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/geocode_addresses.py" />
            <source>Matches with a lower score, from 0 to 100, count as unmatched. 0: all matches count.</source>
            <translation>Treffer mit einer niedrigeren Bewertung, von 0 bis 100, gelten als nicht zugeordnet. 0: Alle Treffer gelten.</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/administration/log_model.py" />
            <source>Message</source>
            <translation>Meldung</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/administration/query_logs.py" />
            <source>Messages fetched</source>
            <translation>Geholte Meldungen</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/administration/log_viewer.py" />
            <source>Messages of this level and all that are more severe. What was written at all is set in the server's log settings.</source>
            <translation>Meldungen dieser Stufe und alle schwereren. Was überhaupt geschrieben wurde, bestimmen die Protokolleinstellungen des Servers.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/administration/query_logs.py" />
            <source>Messages of this level, and all that are more severe.</source>
            <translation>Meldungen dieser Stufe und alle, die schwerer sind.</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/administration/log_viewer.py" />
            <source>Method</source>
            <translation>Methode</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/images/rules.py" />
            <source>Mosaic rule</source>
            <translation>Mosaikregel</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/options_page.py" />
            <source>Most features in one answer. All features are downloaded in any case, with more requests.</source>
            <translation>Die meisten Objekte in einer Antwort. Heruntergeladen werden in jedem Fall alle Objekte, mit mehr Anfragen.</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/administration/properties_form.py" />
            <source>Most features per answer</source>
            <translation>Meiste Objekte je Antwort</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/administration/properties_form.py" />
            <source>Most instances per machine</source>
            <translation>Meiste Instanzen je Maschine</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/portal_tree.py" />
            <source>My content</source>
            <translation>Meine Inhalte</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/portal_tree.py" />
            <source>My favourites</source>
            <translation>Meine Favoriten</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/portal_tree.py" />
            <source>My groups</source>
            <translation>Meine Gruppen</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_dialog.py" />
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/images/export_image.py" />
            <source>Name of one of the service's raster functions, such as Hillshade, or a whole rendering rule as JSON. Empty: the original values.</source>
            <translation>Name einer der Rasterfunktionen des Dienstes, etwa Hillshade, oder eine ganze Darstellungsregel (rendering rule) als JSON. Leer: die ursprünglichen Werte.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/administration/edit_service.py" />
            <source>Name of the service, such as Parcels or Cadastre/Parcels.MapServer.</source>
            <translation>Name des Dienstes, wie Parcels oder Cadastre/Parcels.MapServer.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geoprocessing/import_toolbox.py" />
            <source>Name of the toolbox</source>
            <translation>Name der Werkzeugkiste</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/administration/service_choice.py" />
            <source>Name the services in SERVICES, or give a FOLDER; * in SERVICES means all services of the site.</source>
            <translation>Nennen Sie die Dienste in SERVICES oder geben Sie einen FOLDER an; * in SERVICES bedeutet alle Dienste der Site.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/parameters.py" />
            <source>Names of the fields to keep, separated by commas; * and ? are wildcards. Empty: all fields.</source>
            <translation>Namen der Felder, die behalten werden, durch Kommas getrennt; * und ? sind Platzhalter. Leer: alle Felder.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_layers.py" />
            <source>Names or ids of layers and tables, separated by commas; * and ? are wildcards, a group stands for the layers in it. Empty: all.</source>
            <translation>Namen oder IDs von Layern und Tabellen, durch Kommas getrennt; * und ? sind Platzhalter, eine Gruppe steht für die Layer darin. Leer: alle.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_map_image.py" />
            <source>Names or ids of the layers to draw, separated by commas; * and ? are wildcards. Empty: those that the map shows by itself.</source>
            <translation>Namen oder IDs der Layer, die gezeichnet werden, durch Kommas getrennt; * und ? sind Platzhalter. Leer: die, die die Karte von sich aus zeigt.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/images/export_image.py" />
            <source>Names or numbers from 0, separated by commas. Empty: all bands.</source>
            <translation>Namen oder Nummern ab 0, durch Kommas getrennt. Leer: alle Kanäle.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/administration/service_choice.py" />
            <source>Names separated by commas, such as Parcels or Cadastre/Parcels.MapServer; * and ? are wildcards. * means all services of the site, less those of the server itself.</source>
            <translation>Namen, durch Kommas getrennt, wie Parcels oder Cadastre/Parcels.MapServer; * und ? sind Platzhalter. * bedeutet alle Dienste der Site außer denen des Servers selbst.</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/service_labels.py" />
            <source>Network analysis service</source>
            <translation>Netzwerkanalysedienst</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>No answer in time</source>
            <translation>Keine rechtzeitige Antwort</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>No connection</source>
            <translation>Keine Verbindung</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>No encrypted sign-in</source>
            <translation>Keine verschlüsselte Anmeldung</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/job_texts.py" />
            <source>No longer on the server</source>
            <translation>Nicht mehr auf dem Server</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/administration/query_logs.py" />
            <source>No more than the newest of this number. 0: all of them.</source>
            <translation>Nicht mehr als die neuesten in dieser Zahl. 0: alle.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/portal/search_portal.py" />
            <source>No more than this many items. 0: all that the portal gives, which is 10,000 at most.</source>
            <translation>Nicht mehr als so viele Elemente. 0: alle, die das Portal hergibt, das sind höchstens 10.000.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/find_address_candidates.py" />
            <source>No more than this many places. 0: as many as the locator gives.</source>
            <translation>Nicht mehr als so viele Orte. 0: so viele, wie der Locator liefert.</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/sign_in_panel.py" />
            <source>No sign-in</source>
            <translation>Keine Anmeldung</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>No sign-in at this address</source>
            <translation>Keine Anmeldung unter dieser Adresse</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/address_mapping.py" />
            <source>None of the fields looks like a part of an address ({fields}). Choose the field of the address, or give a field map with these fields of the locator: {wanted}.</source>
            <translation>Keines der Felder sieht wie ein Teil einer Adresse aus ({fields}). Wählen Sie das Feld der Adresse, oder geben Sie eine Feldzuordnung mit diesen Feldern des Locators an: {wanted}.</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/locators.py" />
            <source>None of the saved connections leads to a geocoding service.</source>
            <translation>Keine der gespeicherten Verbindungen führt zu einem Geokodierungsdienst.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/administration/service_report.py" />
            <source>None of the {count} changes succeeded.</source>
            <translation>Keine der {count} Änderungen ist gelungen.</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>Not an ArcGIS answer</source>
            <translation>Keine ArcGIS-Antwort</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/administration/service_changes.py" />
            <source>Not done: {names}.</source>
            <translation>Nicht getan: {names}.</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>Not found</source>
            <translation>Nicht gefunden</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_texts.py" />
            <source>Nothing here</source>
            <translation>Hier ist nichts</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/administration/properties_dialog.py" />
            <source>Nothing is different.</source>
            <translation>Nichts ist anders.</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/administration/permissions_dialog.py" />
            <source>Nothing is said here: the folder decides. To save says it here.</source>
            <translation>Hier ist nichts bestimmt: Es gilt der Ordner. Speichern bestimmt es hier.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/administration/administration_algorithm.py" />
            <source>Nothing was changed. Switch on “Confirm” (CONFIRM) to do it.</source>
            <translation>Nichts wurde geändert. Schalten Sie „Bestätigen“ (CONFIRM) ein, um es zu tun.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/address_preview.py" />
            <source>Nothing was sent. Addresses: {total}, at once: {size}, requests: {requests}. The first ones:</source>
            <translation>Nichts wurde gesendet. Adressen: {total}, auf einmal: {size}, Anfragen: {requests}. Die ersten:</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/geopackage/export.py" />
            <location filename="../ags_connector/processing/incomplete.py" />
            <source>Nothing was written.</source>
            <translation>Es wurde nichts geschrieben.</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/administration/properties_dialog.py" />
            <source>Now</source>
            <translation>Jetzt</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/related_records.py" />
            <source>Object id in “{name}”</source>
            <translation>Objekt-ID in „{name}“</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/reverse_geocode.py" />
            <source>Only addresses of these kinds, such as PointAddress, separated by commas. Empty: all of them.</source>
            <translation>Nur Adressen dieser Arten, wie PointAddress, durch Kommas getrennt. Leer: alle.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/download_features.py" />
            <source>Only features that stand in the spatial relation to the features of this layer (or to its selected ones), taken together.</source>
            <translation>Nur Objekte, die in der räumlichen Beziehung zu den Objekten dieses Layers (oder zu seinen gewählten), zusammengenommen, stehen.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/download_features.py" />
            <source>Only features within or touching this rectangle. Empty: everywhere.</source>
            <translation>Nur Objekte, die in diesem Rechteck liegen oder es berühren. Leer: überall.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_layers.py" />
            <source>Only features within or touching this rectangle; tables come whole. Empty: everywhere.</source>
            <translation>Nur Objekte, die in diesem Rechteck liegen oder es berühren; Tabellen kommen ganz. Leer: überall.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/layer_statistics.py" />
            <source>Only groups that meet this SQL condition, for example: sum(ACRES) &gt; 1000. Needs fields to group by.</source>
            <translation>Nur Gruppen, die diese SQL-Bedingung erfüllen, zum Beispiel: sum(ACRES) &gt; 1000. Braucht Felder, nach denen gruppiert wird.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/portal/search_portal.py" />
            <source>Only items of these types, separated by commas: Feature Service, Web Map. Empty: all types.</source>
            <translation>Nur Elemente dieser Typen, durch Kommas getrennt: Feature Service, Web Map. Leer: alle Typen.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/portal/search_portal.py" />
            <source>Only items whose extent meets this rectangle. Empty: everywhere.</source>
            <translation>Nur Elemente, deren Ausdehnung dieses Rechteck berührt. Leer: überall.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/administration/query_logs.py" />
            <source>Only messages about these services, separated by commas, such as Cadastre/Parcels.MapServer; * and ? are wildcards. Empty: about everything.</source>
            <translation>Nur Meldungen über diese Dienste, durch Kommas getrennt, wie Cadastre/Parcels.MapServer; * und ? sind Platzhalter. Leer: über alles.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/administration/query_logs.py" />
            <source>Only messages from then on, in UTC. Empty: from the beginning.</source>
            <translation>Nur Meldungen ab dann, in UTC. Leer: von Anfang an.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/administration/query_logs.py" />
            <source>Only messages until then, in UTC. Empty: until now.</source>
            <translation>Nur Meldungen bis dann, in UTC. Leer: bis jetzt.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/parameters.py" />
            <source>Only places in this country, by its code such as USA; several are separated by commas. Empty: everywhere.</source>
            <translation>Nur Orte in diesem Land, angegeben mit seinem Code wie USA; mehrere werden durch Kommas getrennt. Leer: überall.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/parameters.py" />
            <source>Only places of these categories of the locator, separated by commas. Empty: all of them.</source>
            <translation>Nur Orte dieser Kategorien des Locators, durch Kommas getrennt. Leer: alle.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/find_address_candidates.py" />
            <source>Only places within this rectangle. Empty: everywhere.</source>
            <translation>Nur Orte in diesem Rechteck. Leer: überall.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/images/export_image.py" />
            <source>Only rasters from this time on, UTC.</source>
            <translation>Nur Raster ab dieser Zeit, UTC.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/images/export_image.py" />
            <source>Only rasters until this time, UTC.</source>
            <translation>Nur Raster bis zu dieser Zeit, UTC.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/related_records.py" />
            <source>Only related rows that meet this SQL condition. Empty: all of them.</source>
            <translation>Nur verknüpfte Zeilen, die diese SQL-Bedingung erfüllen. Leer: alle.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/parameters.py" />
            <source>Only rows that meet this SQL condition, for example: STATE = 'TX' AND POP &gt; 10000. Empty: all rows.</source>
            <translation>Nur Zeilen, die diese SQL-Bedingung erfüllen, zum Beispiel: STATE = 'TX' AND POP &gt; 10000. Leer: alle Zeilen.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/list_services.py" />
            <source>Only services of these types, separated by commas; * and ? are wildcards, for example: FeatureServer, Map*. Empty: all types.</source>
            <translation>Nur Dienste dieser Typen, durch Kommas getrennt; * und ? sind Platzhalter, zum Beispiel: FeatureServer, Map*. Leer: alle Typen.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/geocode_addresses.py" />
            <source>Only show what would be sent</source>
            <translation>Nur zeigen, was gesendet würde</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/administration/service_status.py" />
            <source>Only this folder, / for the top folder. Empty: all folders.</source>
            <translation>Nur dieser Ordner, / für den obersten Ordner. Leer: alle Ordner.</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/portal_search_dialog.py" />
            <source>Only what belongs to the organisation</source>
            <translation>Nur, was der Organisation gehört</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_map_image.py" />
            <source>Only what is from this time on, UTC, in layers with times.</source>
            <translation>Nur was ab dieser Zeit ist, UTC, in Layern mit Zeiten.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_map_image.py" />
            <source>Only what is until this time, UTC, in layers with times.</source>
            <translation>Nur was bis zu dieser Zeit ist, UTC, in Layern mit Zeiten.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geoprocessing/task_environment.py" />
            <source>Only what lies within is looked at, by tasks that heed it; for servers from 10.6.1 on.</source>
            <translation>Aufgaben, die sie beachten, sehen nur an, was darin liegt; für Server ab 10.6.1.</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_actions.py" />
            <source>Open Item Page in Web Browser</source>
            <translation>Seite des Elements im Webbrowser öffnen</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_actions.py" />
            <location filename="../ags_connector/gui/job_texts.py" />
            <source>Open in Web Browser</source>
            <translation>Im Webbrowser öffnen</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>Open the address in a browser: it should show an ArcGIS REST page. A log-in page or a proxy may be in between.</source>
            <translation>Öffnen Sie die Adresse in einem Browser: Er sollte eine ArcGIS-REST-Seite zeigen. Vielleicht ist eine Anmeldeseite oder ein Proxy dazwischen.</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_actions.py" />
            <location filename="../ags_connector/gui/dock.py" />
            <source>Options…</source>
            <translation>Optionen…</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/portal/search_portal.py" />
            <location filename="../ags_connector/processing/query_export/download_features.py" />
            <source>Order</source>
            <translation>Reihenfolge</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/portal_tree.py" />
            <source>Organisation</source>
            <translation>Organisation</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/clip_features.py" />
            <source>Overlay layer</source>
            <translation>Überlagerungslayer</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/portal_items.py" />
            <source>Owner: {name}</source>
            <translation>Eigentümer: {name}</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geoprocessing/run_gp_task.py" />
            <source>PARAMETERS has to be a JSON object of names and values.</source>
            <translation>PARAMETERS muss ein JSON-Objekt aus Namen und Werten sein.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geoprocessing/run_gp_task.py" />
            <source>PARAMETERS is no JSON: {reason}.</source>
            <translation>PARAMETERS ist kein JSON: {reason}.</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/options_page.py" />
            <source>PNG, few colors, small (8 bit)</source>
            <translation>PNG, wenige Farben, klein (8 Bit)</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/options_page.py" />
            <source>PNG, no soft edges (24 bit)</source>
            <translation>PNG, ohne weiche Ränder (24 Bit)</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/options_page.py" />
            <source>PNG, soft transparency (32 bit)</source>
            <translation>PNG, weiche Transparenz (32 Bit)</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/related_records.py" />
            <source>Parents</source>
            <translation>Übergeordnete Objekte</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/related_records.py" />
            <source>Parents asked for</source>
            <translation>Angefragte übergeordnete Objekte</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/sign_in_panel.py" />
            <source>Password</source>
            <translation>Passwort</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/administration/permissions_dialog.py" />
            <source>Permissions of {name}</source>
            <translation>Berechtigungen von {name}</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/administration/admin_menu.py" />
            <source>Permissions…</source>
            <translation>Berechtigungen…</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/options_page.py" />
            <source>Pictures of maps</source>
            <translation>Bilder von Karten</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/images/export_image.py" />
            <source>Pixel type</source>
            <translation>Pixeltyp</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/locator_filter.py" />
            <source>Places and addresses, found by the geocoding services of your AGS Connector connections</source>
            <translation>Orte und Adressen, gefunden von den Geokodierungsdiensten Ihrer AGS-Connector-Verbindungen</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>Please report it, with what stands in the log panel under “AGS Connector”.</source>
            <translation>Bitte melden Sie es mit dem, was im Protokoll unter „AGS Connector“ steht.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/placed_points.py" />
            <source>Points</source>
            <translation>Punkte</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/placed_points.py" />
            <source>Points in any CRS; with “Selected features only” just those.</source>
            <translation>Punkte in einem beliebigen KBS; mit „Nur gewählte Objekte“ nur diese.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/reverse_geocode.py" />
            <source>Points with addresses</source>
            <translation>Punkte mit Adressen</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/images/identify_image.py" />
            <source>Points with values</source>
            <translation>Punkte mit Werten</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/images/export_image.py" />
            <source>Polygons to cut with: cells whose centre lies outside get no data.</source>
            <translation>Polygone, mit denen zugeschnitten wird: Zellen, deren Mittelpunkt außerhalb liegt, erhalten keine Daten.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/clip_features.py" />
            <source>Polygons to cut with; only the selected ones where that is ticked.</source>
            <translation>Polygone, mit denen zugeschnitten wird; nur die gewählten, wenn das angehakt ist.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/base.py" />
            <source>Portal</source>
            <translation>Portal</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/portal/search_portal.py" />
            <source>Portal URL</source>
            <translation>URL des Portals</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_texts.py" />
            <source>Portal “{name}”</source>
            <translation>Portal „{name}“</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/portal/search_portal.py" />
            <source>Portal “{name}”, {who}</source>
            <translation>Portal „{name}“, {who}</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/administration/log_viewer.py" />
            <source>Process</source>
            <translation>Prozess</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/administration/properties_dialog.py" />
            <source>Properties of {service}</source>
            <translation>Eigenschaften von {service}</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/administration/admin_menu.py" />
            <source>Properties…</source>
            <translation>Eigenschaften…</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/images/export_image.py" />
            <source>Put smaller copies into the file, so that a large image is drawn quickly at every scale.</source>
            <translation>Verkleinerte Kopien in die Datei legen, damit ein großes Bild in jedem Maßstab schnell gezeichnet wird.</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/geopackage/project.py" />
            <source>QGIS cannot open the table {table} of the file.</source>
            <translation>QGIS kann die Tabelle {table} der Datei nicht öffnen.</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/layers.py" />
            <source>QGIS cannot open this layer: {reason}.</source>
            <translation>QGIS kann diesen Layer nicht öffnen: {reason}.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/images/image_at_url.py" />
            <source>QGIS does not know the CRS of the image service.</source>
            <translation>QGIS kennt das KBS des Bilddienstes nicht.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_map_image.py" />
            <source>QGIS does not know the CRS of the map. Choose one.</source>
            <translation>QGIS kennt das KBS der Karte nicht. Wählen Sie eines.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/values.py" />
            <source>QGIS does not know the CRS “{text}”.</source>
            <translation>QGIS kennt das KBS „{text}“ nicht.</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/oauth2.py" />
            <source>QGIS got no token by OAuth2 with “{id}”; its log panel says why, under “OAuth2”.</source>
            <translation>QGIS bekam über OAuth2 mit „{id}“ kein Token; warum, sagt sein Protokollfenster unter „OAuth2“.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geoprocessing/input_definitions.py" />
            <source>QGIS shows it in its log and keeps it in the history of Processing.</source>
            <translation>QGIS zeigt es in seinem Protokoll und bewahrt es im Verlauf der Verarbeitung auf.</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/authentication.py" />
            <source>QGIS's authentication database is locked, so nothing can sign in with “{id}”.</source>
            <translation>Die Authentifizierungsdatenbank von QGIS ist gesperrt, daher ist keine Anmeldung mit „{id}“ möglich.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/base.py" />
            <source>Query and export</source>
            <translation>Abfragen und exportieren</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/administration/query_logs.py" />
            <source>Query server logs</source>
            <translation>Serverprotokolle abfragen</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/images/export_image.py" />
            <source>Raster function</source>
            <translation>Rasterfunktion</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>Read what it told, correct the input and run it again, or ask those who publish the task.</source>
            <translation>Lesen Sie, was sie gemeldet hat, berichtigen Sie die Eingabe und führen Sie die Aufgabe erneut aus, oder fragen Sie deren Herausgeber.</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/administration/permissions_dialog.py" />
            <source>Reading permissions and roles…</source>
            <translation>Berechtigungen und Rollen werden gelesen…</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/administration/log_reader.py" />
            <source>Reading the server's log</source>
            <translation>Das Protokoll des Servers wird gelesen</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/administration/properties_dialog.py" />
            <source>Reading the service…</source>
            <translation>Der Dienst wird gelesen…</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/administration/state_watch.py" />
            <source>Reading the states of the services of “{name}”</source>
            <translation>Die Zustände der Dienste von „{name}“ werden gelesen</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_loader.py" />
            <source>Reading “{name}”</source>
            <translation>„{name}“ wird gelesen</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/administration/log_viewer.py" />
            <source>Reading…</source>
            <translation>Wird gelesen…</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/site_options.py" />
            <source>Referer</source>
            <translation>Referer</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/administration/log_viewer.py" />
            <location filename="../ags_connector/gui/catalog_actions.py" />
            <location filename="../ags_connector/gui/dock.py" />
            <location filename="../ags_connector/gui/job_texts.py" />
            <source>Refresh</source>
            <translation>Aktualisieren</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/dock.py" />
            <source>Refresh the selected nodes, or all connections (F5)</source>
            <translation>Die gewählten Knoten oder alle Verbindungen aktualisieren (F5)</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geoprocessing/task_environment.py" />
            <source>Refuse layers that lack fields which the task names in its description. Switch it off where the task works without them.</source>
            <translation>Layer zurückweisen, denen Felder fehlen, die die Aufgabe in ihrer Beschreibung nennt. Schalten Sie es aus, wo die Aufgabe ohne sie arbeitet.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/related_records.py" />
            <source>Related records</source>
            <translation>Verknüpfte Datensätze</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/related_records.py" />
            <source>Related rows written</source>
            <translation>Geschriebene verknüpfte Zeilen</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/related_records.py" />
            <source>Relationship</source>
            <translation>Beziehung</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/geopackage/relations.py" />
            <source>Relationships that QGIS cannot keep: {names}.</source>
            <translation>Beziehungen, die QGIS nicht behalten kann: {names}.</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_actions.py" />
            <location filename="../ags_connector/gui/toolbox_keeper.py" />
            <source>Remove</source>
            <translation>Löschen</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_actions.py" />
            <source>Remove Connection</source>
            <translation>Verbindung löschen</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_actions.py" />
            <source>Remove Connection…</source>
            <translation>Verbindung löschen…</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_actions.py" />
            <source>Remove Imported Toolbox…</source>
            <translation>Importierte Werkzeugkiste entfernen…</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_actions.py" />
            <source>Remove Search</source>
            <translation>Suche entfernen</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/toolbox_keeper.py" />
            <source>Remove Toolbox</source>
            <translation>Werkzeugkiste entfernen</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/toolbox_menu.py" />
            <source>Remove Toolbox…</source>
            <translation>Werkzeugkiste entfernen…</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/job_texts.py" />
            <source>Remove from List</source>
            <translation>Aus der Liste entfernen</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_actions.py" />
            <source>Remove the connection “{name}”?</source>
            <translation>Verbindung „{name}“ löschen?</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/jobs_panel.py" />
            <source>Remove the jobs that have ended from this list</source>
            <translation>Die beendeten Jobs aus dieser Liste entfernen</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/toolbox_keeper.py" />
            <source>Remove the toolbox “{name}” from Processing?</source>
            <translation>Die Werkzeugkiste „{name}“ aus der Verarbeitung entfernen?</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/token_renewer.py" />
            <source>Renewing the sign-in to {host}</source>
            <translation>Anmeldung bei {host} wird erneuert</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/administration/service_report.py" />
            <source>Report</source>
            <translation>Bericht</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/administration/log_viewer.py" />
            <source>Request</source>
            <translation>Anfrage</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/options_page.py" />
            <source>Requests at the same time</source>
            <translation>Gleichzeitige Anfragen</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_map_image.py" />
            <source>Resolution (dpi)</source>
            <translation>Auflösung (dpi)</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/administration/service_changes.py" />
            <source>Restart</source>
            <translation>Neu starten</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/administration/admin_menu.py" />
            <source>Restart Running Services…</source>
            <translation>Laufende Dienste neu starten…</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/administration/service_changes.py" />
            <source>Restart Services</source>
            <translation>Dienste neu starten</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/administration/restart_services.py" />
            <source>Restart services</source>
            <translation>Dienste neu starten</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/administration/service_changes.py" />
            <source>Restart {count} services?</source>
            <translation>{count} Dienste neu starten?</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/administration/service_changes.py" />
            <source>Restart “{name}”?</source>
            <translation>„{name}“ neu starten?</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/administration/restart_services.py" />
            <source>Restarting these services ({count}):</source>
            <translation>Diese Dienste werden neu gestartet ({count}):</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/administration/admin_menu.py" />
            <source>Restart…</source>
            <translation>Neu starten…</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/options_page.py" />
            <source>Restore Defaults</source>
            <translation>Vorgaben wiederherstellen</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geoprocessing/result_folder.py" />
            <source>Results (JSON)</source>
            <translation>Ergebnisse (JSON)</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/reverse_geocode.py" />
            <source>Reverse geocode</source>
            <translation>Rückwärts geokodieren</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/administration/set_permissions.py" />
            <source>Role</source>
            <translation>Rolle</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_actions.py" />
            <source>Run Task…</source>
            <translation>Aufgabe ausführen…</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geoprocessing/run_gp_task.py" />
            <source>Run geoprocessing task</source>
            <translation>Geoverarbeitungsaufgabe ausführen</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>Run it again; if features are still missing, narrow the request or tell the server's administrator.</source>
            <translation>Führen Sie es erneut aus; fehlen dann noch Objekte, schränken Sie die Anfrage ein oder benachrichtigen Sie die Administration des Servers.</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/job_texts.py" />
            <source>Running</source>
            <translation>Läuft</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geoprocessing/imported_task.py" />
            <source>Runs at {url} ({way}), as it was when the toolbox was imported.</source>
            <translation>Läuft unter {url} ({way}), wie es beim Import der Werkzeugkiste war.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_map_image.py" />
            <source>SQL conditions by layer name or id, as JSON: {"0": "POP &gt; 10000"}. Empty: none.</source>
            <translation>SQL-Bedingungen nach Layername oder -ID, als JSON: {"0": "POP &gt; 10000"}. Leer: keine.</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/administration/permissions_dialog.py" />
            <source>Save Permissions</source>
            <translation>Berechtigungen speichern</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/administration/properties_dialog.py" />
            <source>Save Properties</source>
            <translation>Eigenschaften speichern</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/administration/permissions_dialog.py" />
            <location filename="../ags_connector/gui/administration/properties_dialog.py" />
            <source>Save…</source>
            <translation>Speichern…</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/administration/edit_service.py" />
            <source>Say what is to be different, in CHANGES or EXTENSIONS.</source>
            <translation>Sagen Sie in CHANGES oder EXTENSIONS, was anders sein soll.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/administration/set_permissions.py" />
            <source>Say who in ROLE: the name of a role, esriEveryone or esriAuthenticated.</source>
            <translation>Sagen Sie in ROLE, wer gemeint ist: der Name einer Rolle, esriEveryone oder esriAuthenticated.</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/service_labels.py" />
            <source>Scene service</source>
            <translation>Szenendienst</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_texts.py" />
            <location filename="../ags_connector/gui/portal_search_dialog.py" />
            <source>Search</source>
            <translation>Suchen</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_actions.py" />
            <source>Search Portal…</source>
            <translation>Portal durchsuchen…</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/portal_search_dialog.py" />
            <location filename="../ags_connector/processing/portal/search_portal.py" />
            <source>Search for</source>
            <translation>Suchen nach</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/portal/search_portal.py" />
            <source>Search portal</source>
            <translation>Portal durchsuchen</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/portal_search_dialog.py" />
            <source>Search “{name}”</source>
            <translation>Suche „{name}“</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/portal_tree.py" />
            <source>Search…</source>
            <translation>Suchen…</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/administration/log_viewer.py" />
            <source>Select a message to read it whole</source>
            <translation>Wählen Sie eine Meldung, um sie ganz zu lesen</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/site_options.py" />
            <source>Send the password without encryption (http) if the site has no https</source>
            <translation>Das Passwort unverschlüsselt (http) senden, wenn der Server kein https hat</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_texts.py" />
            <source>Server</source>
            <translation>Server</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/portal_tree.py" />
            <source>Servers</source>
            <translation>Server</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/administration/properties_dialog.py" />
            <location filename="../ags_connector/processing/administration/edit_service.py" />
            <source>Service</source>
            <translation>Dienst</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geoprocessing/import_toolbox.py" />
            <source>Service URL</source>
            <translation>URL des Dienstes</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_layers.py" />
            <source>Service or layer URL</source>
            <translation>URL von Dienst oder Layer</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/administration/service_status.py" />
            <source>Service states</source>
            <translation>Dienstzustände</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/list_services.py" />
            <source>Service types</source>
            <translation>Diensttypen</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/administration/query_logs.py" />
            <location filename="../ags_connector/processing/administration/service_choice.py" />
            <location filename="../ags_connector/processing/query_export/list_services.py" />
            <source>Services</source>
            <translation>Dienste</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/administration/service_status.py" />
            <location filename="../ags_connector/processing/query_export/list_services.py" />
            <source>Services listed</source>
            <translation>Aufgelistete Dienste</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/administration/permission_change.py" />
            <source>Services of “{folder}” have a permission of their own that says otherwise, and keep it.</source>
            <translation>Dienste von „{folder}“ haben eine eigene Berechtigung, die etwas anderes sagt, und behalten sie.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/administration/set_permissions.py" />
            <source>Set permissions</source>
            <translation>Berechtigungen setzen</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_map_image.py" />
            <source>Sets the size of symbols and labels, and the scale.</source>
            <translation>Legt die Größe von Symbolen und Beschriftungen sowie den Maßstab fest.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/administration/set_permissions.py" />
            <source>Setting the permission of:</source>
            <translation>Die Berechtigung wird gesetzt für:</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/dock.py" />
            <source>Settings of AGS Connector, in QGIS's Options dialog</source>
            <translation>Einstellungen von AGS Connector im Optionen-Dialog von QGIS</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/portal_search_dialog.py" />
            <source>Show</source>
            <translation>Zeigen</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_actions.py" />
            <source>Show More</source>
            <translation>Mehr zeigen</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/portal_tree.py" />
            <source>Show more… ({shown} of {total})</source>
            <translation>Mehr zeigen… ({shown} von {total})</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/administration/log_viewer.py" />
            <source>Show new messages on top as they are written</source>
            <translation>Neue Meldungen oben zeigen, sobald sie geschrieben sind</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/dock.py" />
            <source>Show or hide the geoprocessing jobs that were started from here</source>
            <translation>Die von hier gestarteten Geoverarbeitungsjobs zeigen oder verbergen</translation>
        </message>
        <message>
            <location filename="../ags_connector/plugin.py" />
            <source>Show or hide the panel with ArcGIS connections</source>
            <translation>Das Bedienfeld mit ArcGIS-Verbindungen ein- oder ausblenden</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/options_page.py" />
            <source>Show the tools that administer servers</source>
            <translation>Werkzeuge zur Administration von Servern zeigen</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/options_page.py" />
            <source>Show the values that the plugin comes with; “OK” saves them.</source>
            <translation>Die Werte zeigen, mit denen das Plugin kommt; „OK“ speichert sie.</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/dock.py" />
            <source>Show what was loaded and holds these words in its name (Ctrl+F)</source>
            <translation>Zeigen, was geladen wurde und diese Wörter im Namen hat (Strg+F)</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_actions.py" />
            <source>Sign In to This Server…</source>
            <translation>An diesem Server anmelden…</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_actions.py" />
            <source>Sign In…</source>
            <translation>Anmelden…</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/portal_tree.py" />
            <source>Sign in to see your own content…</source>
            <translation>Anmelden, um eigene Inhalte zu sehen…</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>Sign in to the portal or server in a web browser, choose a new password there, and enter it here.</source>
            <translation>Melden Sie sich in einem Webbrowser beim Portal oder Server an, wählen Sie dort ein neues Passwort, und geben Sie es hier ein.</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_dialog.py" />
            <source>Sign-in</source>
            <translation>Anmeldung</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_texts.py" />
            <source>Sign-in at the portal {url}</source>
            <translation>Anmeldung beim Portal {url}</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_texts.py" />
            <source>Sign-in at {host}</source>
            <translation>Anmeldung bei {host}</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>Sign-in needed</source>
            <translation>Anmeldung nötig</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_texts.py" />
            <source>Sign-in required</source>
            <translation>Anmeldung erforderlich</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/administration/administration_algorithm.py" />
            <source>Site URL</source>
            <translation>URL der Site</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/administration/definition_report.py" />
            <source>Somebody else has changed it likewise.</source>
            <translation>Jemand anderes hat es ebenso geändert.</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>Something went wrong</source>
            <translation>Etwas ist schiefgegangen</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/administration/log_model.py" />
            <source>Source</source>
            <translation>Quelle</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/download_features.py" />
            <source>Spatial relation</source>
            <translation>Räumliche Beziehung</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/administration/service_changes.py" />
            <location filename="../ags_connector/processing/administration/query_logs.py" />
            <source>Start</source>
            <translation>Starten</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/administration/service_changes.py" />
            <source>Start Services</source>
            <translation>Dienste starten</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/administration/admin_menu.py" />
            <source>Start Stopped Services…</source>
            <translation>Angehaltene Dienste starten…</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/administration/start_services.py" />
            <source>Start services</source>
            <translation>Dienste starten</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/administration/service_changes.py" />
            <source>Start {count} services?</source>
            <translation>{count} Dienste starten?</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/administration/service_changes.py" />
            <source>Start “{name}”?</source>
            <translation>„{name}“ starten?</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/job_tree.py" />
            <source>Started</source>
            <translation>Gestartet</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/administration/start_services.py" />
            <source>Starting these services ({count}):</source>
            <translation>Diese Dienste werden gestartet ({count}):</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/administration/admin_menu.py" />
            <source>Start…</source>
            <translation>Starten…</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/job_tree.py" />
            <source>State</source>
            <translation>Zustand</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/layer_statistics.py" />
            <source>Statistics</source>
            <translation>Statistik</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/administration/service_changes.py" />
            <source>Stop</source>
            <translation>Anhalten</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/administration/admin_menu.py" />
            <source>Stop All Services…</source>
            <translation>Alle Dienste anhalten…</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/administration/service_changes.py" />
            <source>Stop Services</source>
            <translation>Dienste anhalten</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/download_features.py" />
            <source>Stop after this many features. 0: all features, however many the server gives per request.</source>
            <translation>Nach so vielen Objekten anhalten. 0: alle Objekte, wie viele der Server je Anfrage auch liefert.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/administration/stop_services.py" />
            <source>Stop services</source>
            <translation>Dienste anhalten</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/administration/service_changes.py" />
            <source>Stop {count} services?</source>
            <translation>{count} Dienste anhalten?</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/administration/service_changes.py" />
            <source>Stop “{name}”?</source>
            <translation>„{name}“ anhalten?</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>Stopped</source>
            <translation>Angehalten</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/administration/stop_services.py" />
            <source>Stopping these services ({count}):</source>
            <translation>Diese Dienste werden angehalten ({count}):</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/administration/admin_menu.py" />
            <source>Stop…</source>
            <translation>Anhalten…</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/job_texts.py" />
            <source>Submitted</source>
            <translation>Eingereicht</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/job_texts.py" />
            <source>Succeeded</source>
            <translation>Gelungen</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/algorithm_dialogs.py" />
            <source>Switch on the Processing plugin to use this tool.</source>
            <translation>Schalten Sie die Erweiterung Verarbeitung ein, um dieses Werkzeug zu benutzen.</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_texts.py" />
            <source>Table</source>
            <translation>Tabelle</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/geocode_addresses.py" />
            <source>Table of addresses</source>
            <translation>Tabelle der Adressen</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/geopackage/layout.py" />
            <source>Tables were renamed: {names}.</source>
            <translation>Tabellen wurden umbenannt: {names}.</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/empty_page.py" />
            <source>Take Over Connections of QGIS</source>
            <translation>Verbindungen von QGIS übernehmen</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/geocode_addresses.py" />
            <source>Take the answers that an interrupted run with the same input got, in place of asking for them again. Switched off: ask for everything anew.</source>
            <translation>Die Antworten übernehmen, die ein unterbrochener Lauf mit derselben Eingabe erhalten hat, statt sie erneut anzufragen. Ausgeschaltet: alles neu anfragen.</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/job_tree.py" />
            <source>Task</source>
            <translation>Aufgabe</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geoprocessing/run_gp_task.py" />
            <source>Task URL</source>
            <translation>URL der Aufgabe</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geoprocessing/import_toolbox.py" />
            <source>Tasks imported</source>
            <translation>Importierte Aufgaben</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_dialog.py" />
            <source>Test Connection</source>
            <translation>Verbindung testen</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_check.py" />
            <source>Testing the connection</source>
            <translation>Verbindung wird getestet</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/ogr_writer.py" />
            <location filename="../ags_connector/processing/stored_file.py" />
            <source>Texts were cut to the length that fits: {fields}.</source>
            <translation>Texte wurden auf die passende Länge gekürzt: {fields}.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_map_image.py" />
            <source>The GeoTIFF to write, or a .png, which gets a world file.</source>
            <translation>Die zu schreibende GeoTIFF-Datei, oder eine .png-Datei, die eine World-Datei erhält.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/images/export_image.py" />
            <source>The GeoTIFF to write; it appears when it is complete.</source>
            <translation>Die zu schreibende GeoTIFF-Datei; sie erscheint, wenn sie vollständig ist.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/list_services.py" />
            <source>The URL is that of a service; this is its catalog: {url}</source>
            <translation>Die URL ist die eines Dienstes; dies ist sein Katalog: {url}</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/layer_choice.py" />
            <source>The URL is that of the layer “{name}”, which is not “{term}”.</source>
            <translation>Die URL ist die des Layers „{name}“, das ist nicht „{term}“.</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>The account is locked</source>
            <translation>Das Konto ist gesperrt</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/find_address_candidates.py" />
            <source>The address in one line, or JSON with the fields of the locator, for example {example}.</source>
            <translation>Die Adresse in einer Zeile, oder JSON mit den Feldern des Locators, zum Beispiel {example}.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/address_spool.py" />
            <source>The answers cannot be kept in a temporary file: {reason}.</source>
            <translation>Die Antworten können nicht in einer temporären Datei aufbewahrt werden: {reason}.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/address_table.py" />
            <source>The answers so far are kept: run it again with the same input to go on where it stopped.</source>
            <translation>Die bisherigen Antworten bleiben erhalten: Führen Sie es mit derselben Eingabe erneut aus, um an der Abbruchstelle fortzufahren.</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/connection_file.py" />
            <source>The connections cannot be written: {reason}.</source>
            <translation>Die Verbindungen können nicht geschrieben werden: {reason}.</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>The download is not complete</source>
            <translation>Der Download ist nicht vollständig</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/address_mapping.py" />
            <source>The expression for {field} failed: {reason}</source>
            <translation>Der Ausdruck für {field} ist fehlgeschlagen: {reason}</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/spatial_filter.py" />
            <source>The features of “{layer}” could not be united: {reason}</source>
            <translation>Die Objekte von „{layer}“ konnten nicht vereinigt werden: {reason}</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/spatial_filter.py" />
            <source>The features to filter by are of mixed kinds ({kind}): use points, lines or polygons alone.</source>
            <translation>Die Objekte, mit denen gefiltert wird, sind von verschiedener Art ({kind}): Verwenden Sie nur Punkte, nur Linien oder nur Polygone.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/related_records.py" />
            <source>The field of the parents' layer that holds the object ids. Empty: the one called as on the server.</source>
            <translation>Das Feld des übergeordneten Layers, das die Objekt-IDs enthält. Leer: das, das wie auf dem Server heißt.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/geocode_addresses.py" />
            <source>The field that holds the address in one line. Empty: see the field map; where that is empty, too, the fields are guessed from their names, and the log says how.</source>
            <translation>Das Feld, das die Adresse in einer Zeile enthält. Leer: siehe Feldzuordnung; ist auch diese leer, werden die Felder aus ihren Namen erraten, und das Protokoll sagt, wie.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/address_preview.py" />
            <source>The fields of the address were guessed from their names. As a field map:</source>
            <translation>Die Felder der Adresse wurden aus ihren Namen erraten. Als Feldzuordnung:</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>The file cannot be written</source>
            <translation>Die Datei kann nicht geschrieben werden</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_kmz.py" />
            <source>The file to write, for Google Earth and others.</source>
            <translation>Die zu schreibende Datei, für Google Earth und andere.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_layers.py" />
            <source>The file to write; it is replaced once all is read.</source>
            <translation>Die zu schreibende Datei; sie wird ersetzt, sobald alles gelesen ist.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/download_features.py" />
            <source>The filter is too fine to send: the server selects by its rectangle, the exact test is made here.</source>
            <translation>Der Filter ist zu fein, um ihn zu senden: Der Server wählt mit dem umschließenden Rechteck aus, die genaue Prüfung geschieht hier.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/transfer.py" />
            <source>The filter was: {where}. Check its field names and its quotes.</source>
            <translation>Der Filter war: {where}. Prüfen Sie seine Feldnamen und Anführungszeichen.</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/geopackage/export.py" />
            <source>The filter was: {where}. It has to suit every layer; choose those that it suits.</source>
            <translation>Der Filter war: {where}. Er muss zu jedem Layer passen; wählen Sie die, zu denen er passt.</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/locator_choice.py" />
            <source>The first one that the connections lead to</source>
            <translation>Der erste, zu dem die Verbindungen führen</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geoprocessing/result_folder.py" />
            <source>The folder “{folder}” cannot be created: {reason}.</source>
            <translation>Der Ordner „{folder}“ kann nicht angelegt werden: {reason}.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/values.py" />
            <source>The folder “{folder}” cannot be written to.</source>
            <translation>In den Ordner „{folder}“ kann nicht geschrieben werden.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/layer_at_url.py" />
            <source>The footprints of the rasters that the image service is made of are meant.</source>
            <translation>Gemeint sind die Umrisse der Raster, aus denen der Bilddienst besteht.</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/options_page.py" />
            <source>The format in which map services are asked to draw.</source>
            <translation>Das Format, in dem Kartendienste zeichnen sollen.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geoprocessing/import_toolbox.py" />
            <source>The group that the tasks appear in. Empty: as before, or the service's name.</source>
            <translation>Die Gruppe, in der die Aufgaben erscheinen. Leer: wie zuvor oder der Name des Dienstes.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/reverse_geocode.py" />
            <source>The input changed while its points were asked for. Save it as a file and use that.</source>
            <translation>Die Eingabe hat sich geändert, während nach ihren Punkten gefragt wurde. Speichern Sie sie als Datei und benutzen Sie diese.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/address_mapping.py" />
            <source>The input has no field “{name}”. It has: {fields}.</source>
            <translation>Die Eingabe hat kein Feld „{name}“. Vorhanden sind: {fields}.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/reverse_geocode.py" />
            <source>The input lost points while they were asked for. Save it as a file and use that.</source>
            <translation>Die Eingabe hat Punkte verloren, während nach ihnen gefragt wurde. Speichern Sie sie als Datei und benutzen Sie diese.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geoprocessing/job_keeping.py" />
            <source>The job is at {url}; its results can also be fetched later.</source>
            <translation>Der Job ist unter {url}; seine Ergebnisse lassen sich auch später abrufen.</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/jobs_panel.py" />
            <source>The job was not canceled</source>
            <translation>Der Job wurde nicht abgebrochen</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/styles.py" />
            <source>The labels cannot be taken over.</source>
            <translation>Die Beschriftungen können nicht übernommen werden.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/values.py" />
            <source>The layer given as {name} cannot be read: {text}</source>
            <translation>Der als {name} angegebene Layer kann nicht gelesen werden: {text}</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geoprocessing/input_values.py" />
            <source>The layer has no geometries.</source>
            <translation>Der Layer hat keine Geometrien.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/find_address_candidates.py" />
            <source>The layer of points to write, with score, address and the other fields of the locator.</source>
            <translation>Der zu schreibende Punktlayer, mit Bewertung, Adresse und den anderen Feldern des Locators.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/geocode_addresses.py" />
            <source>The layer of points to write, with the fields of the input, its ids and the match fields. Without an output for unmatched rows these are in it, too, without a place.</source>
            <translation>Der zu schreibende Punktlayer, mit den Feldern der Eingabe, ihren IDs und den Trefferfeldern. Ohne Ausgabe für nicht zugeordnete Zeilen stehen auch diese darin, ohne Ort.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/related_records.py" />
            <source>The layer or table to write; its first column is the object id of the parent.</source>
            <translation>Der zu schreibende Layer oder die Tabelle; die erste Spalte ist die Objekt-ID des übergeordneten Objekts.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/clip_features.py" />
            <source>The layer to write.</source>
            <translation>Der zu schreibende Layer.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/portal/search_portal.py" />
            <source>The layer to write: a row per item, with its extent as a polygon in WGS 84.</source>
            <translation>Der zu schreibende Layer: eine Zeile je Element mit seiner Ausdehnung als Polygon in WGS 84.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/download_features.py" />
            <source>The layer to write; one without geometry for a table.</source>
            <translation>Der zu schreibende Layer; für eine Tabelle einer ohne Geometrie.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/administration/query_logs.py" />
            <source>The limit of {count} messages was reached; there may be more.</source>
            <translation>Die Grenze von {count} Meldungen wurde erreicht; es kann mehr geben.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/find_address_candidates.py" />
            <source>The locator found no place for this address.</source>
            <translation>Der Locator hat keinen Ort zu dieser Adresse gefunden.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/match_columns.py" />
            <source>The locator gives no field “{name}”.</source>
            <translation>Der Locator liefert kein Feld „{name}“.</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/place_finder.py" />
            <source>The locator no longer finds this place. Search again.</source>
            <translation>Der Locator findet diesen Ort nicht mehr. Suchen Sie noch einmal.</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/administration/log_viewer.py" />
            <source>The log could not be written</source>
            <translation>Das Protokoll konnte nicht geschrieben werden</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/job_tree.py" />
            <source>The messages could not be read.</source>
            <translation>Die Meldungen konnten nicht gelesen werden.</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/geopackage/metadata.py" />
            <source>The metadata of {layer} cannot be written.</source>
            <translation>Die Metadaten von {layer} können nicht geschrieben werden.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/administration/set_permissions.py" />
            <source>The name of a role, {everyone} for all, or {authenticated} for all who are signed in.</source>
            <translation>Der Name einer Rolle, {everyone} für alle oder {authenticated} für alle, die angemeldet sind.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/administration/edit_service.py" />
            <source>The name of the service is missing (SERVICE).</source>
            <translation>Der Name des Dienstes fehlt (SERVICE).</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/administration/log_viewer.py" />
            <source>The newest {count} messages; choose a higher level or a shorter time for the others</source>
            <translation>Die neuesten {count} Meldungen; für die übrigen wählen Sie eine höhere Stufe oder eine kürzere Zeit</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/feature_output.py" />
            <source>The output cannot be created. {reason}</source>
            <translation>Die Ausgabe kann nicht angelegt werden. {reason}</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/feature_output.py" />
            <source>The output could not be finished: {reason}</source>
            <translation>Die Ausgabe konnte nicht abgeschlossen werden: {reason}</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/incomplete.py" />
            <source>The output holds only these.</source>
            <translation>Die Ausgabe enthält nur diese.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/incomplete.py" />
            <source>The output holds the {count} features that came, and is not complete.</source>
            <translation>Die Ausgabe enthält die {count} Objekte, die angekommen sind, und ist nicht vollständig.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/feature_output.py" />
            <source>The output takes no more features after {count}: {reason}</source>
            <translation>Die Ausgabe nimmt nach {count} keine weiteren Objekte an: {reason}</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>The password has expired</source>
            <translation>Das Passwort ist abgelaufen</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/administration/permissions_dialog.py" />
            <source>The permissions of {name} were changed.</source>
            <translation>Die Berechtigungen von {name} wurden geändert.</translation>
        </message>
        <message>
            <location filename="../ags_connector/import_failure.py" />
            <source>The plugin cannot start: {reason}. The log panel tells more.</source>
            <translation>Die Erweiterung kann nicht starten: {reason}. Das Protokoll sagt mehr.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/images/identify_image.py" />
            <source>The points as they are, with a field for the value of each band; null where there are no data.</source>
            <translation>Die Punkte, wie sie sind, mit einem Feld für den Wert jedes Kanals; NULL, wo keine Daten sind.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/reverse_geocode.py" />
            <source>The points as they are, with status and the parts of the address that the locator gives.</source>
            <translation>Die Punkte, wie sie sind, mit Status und den Teilen der Adresse, die der Locator liefert.</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/clipper.py" />
            <location filename="../ags_connector/bridge/raster_mask.py" />
            <source>The polygon to cut with cannot be brought into the CRS {crs}: {reason}</source>
            <translation>Das Polygon, mit dem zugeschnitten wird, lässt sich nicht in das KBS {crs} umrechnen: {reason}</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/clipper.py" />
            <location filename="../ags_connector/bridge/raster_mask.py" />
            <source>The polygon to cut with is empty.</source>
            <translation>Das Polygon, mit dem zugeschnitten wird, ist leer.</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/geopackage/project.py" />
            <source>The project cannot be stored: {reason}</source>
            <translation>Das Projekt kann nicht gespeichert werden: {reason}</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/geopackage/project.py" />
            <source>The relation “{name}” cannot be stored: {reason}</source>
            <translation>Die Beziehung „{name}“ kann nicht gespeichert werden: {reason}</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/address_table.py" />
            <source>The score {score} is below {least}: {address}</source>
            <translation>Die Bewertung {score} liegt unter {least}: {address}</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/administration/permission_change.py" />
            <source>The server answered that it was set, and does not show it.</source>
            <translation>Der Server antwortete, dass es gesetzt sei, und zeigt es nicht.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/administration/definition_report.py" />
            <source>The server has made something else of it.</source>
            <translation>Der Server hat etwas anderes daraus gemacht.</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>The server reported an error</source>
            <translation>Der Server hat einen Fehler gemeldet</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/administration/edit_service.py" />
            <source>The server restarts the service. Without this nothing is changed, and the difference is shown.</source>
            <translation>Der Server startet den Dienst neu. Ohne dies wird nichts geändert, und der Unterschied wird gezeigt.</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/lerc_tile.py" />
            <source>The server rounded the values by up to {error} although it was asked for exact ones.</source>
            <translation>Der Server hat die Werte um bis zu {error} gerundet, obwohl exakte verlangt waren.</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/raster_tile.py" />
            <source>The server sent an image of another place than asked for, off by {off} cells: it fits the extent to the picture's shape, as servers before 10.3 do. Choose square cells.</source>
            <translation>Der Server hat ein Bild eines anderen Ortes als verlangt gesendet, verschoben um {off} Zellen: Er passt die Ausdehnung an die Form des Bildes an, wie es Server vor 10.3 tun. Wählen Sie quadratische Zellen.</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/raster_tile.py" />
            <source>The server sent cells of type {found} where {wanted} was asked for.</source>
            <translation>Der Server hat Zellen vom Typ {found} gesendet, wo {wanted} verlangt war.</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/raster.py" />
            <source>The server sent parts of different kinds: {one} bands of {type}, then {other} of {kind}.</source>
            <translation>Der Server hat Teile verschiedener Art gesendet: {one} Kanäle vom Typ {type}, dann {other} vom Typ {kind}.</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/raster_tile.py" />
            <source>The server sent {found} bands where {wanted} were asked for.</source>
            <translation>Der Server hat {found} Kanäle gesendet, wo {wanted} verlangt waren.</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/raster_tile.py" />
            <source>The server sent {width} by {height} cells where {wanted_width} by {wanted_height} were asked for.</source>
            <translation>Der Server hat {width} mal {height} Zellen gesendet, wo {wanted_width} mal {wanted_height} verlangt waren.</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/administration/log_viewer.py" />
            <source>The server's log could not be read</source>
            <translation>Das Protokoll des Servers konnte nicht gelesen werden</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/layer_at_url.py" />
            <source>The service has no layers.</source>
            <translation>Der Dienst hat keine Layer.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/administration/definition_changes.py" />
            <source>The service has no property “{name}”.{hint} To add one, give the whole definition.</source>
            <translation>Der Dienst hat keine Eigenschaft „{name}“.{hint} Um eine hinzuzufügen, geben Sie die ganze Definition an.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/layer_at_url.py" />
            <source>The service has one layer: “{name}”.</source>
            <translation>Der Dienst hat einen Layer: „{name}“.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/layer_at_url.py" />
            <source>The service has {count} layers and tables. Give the URL of one of them:
{list}</source>
            <translation>Der Dienst hat {count} Layer und Tabellen. Geben Sie die URL von einem davon an:
{list}</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/administration/properties_dialog.py" />
            <source>The service is changed and restarted…</source>
            <translation>Der Dienst wird geändert und neu gestartet…</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/raster.py" />
            <source>The service names no value for “no data”; {value} stands for it in the file.</source>
            <translation>Der Dienst nennt keinen Wert für „keine Daten“; {value} steht in der Datei dafür.</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/authentication.py" />
            <source>The sign-in could not be kept in QGIS's authentication database. Is the master password right?</source>
            <translation>Die Anmeldung konnte nicht in der Authentifizierungsdatenbank von QGIS aufbewahrt werden. Ist das Hauptpasswort richtig?</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>The sign-in was refused</source>
            <translation>Die Anmeldung wurde abgelehnt</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/ogr_target.py" />
            <source>The spatial reference is not known here and is not stored.</source>
            <translation>Das räumliche Bezugssystem ist hier nicht bekannt und wird nicht gespeichert.</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/geopackage/style.py" />
            <source>The style cannot be stored: {reason}</source>
            <translation>Der Stil kann nicht gespeichert werden: {reason}</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/styles.py" />
            <source>The symbols cannot be taken over: QGIS does not know “{kind}”.</source>
            <translation>Die Symbole können nicht übernommen werden: QGIS kennt „{kind}“ nicht.</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/styles.py" />
            <source>The symbols cannot be taken over: they depend on {fields}, which the layer here does not hold.</source>
            <translation>Die Symbole können nicht übernommen werden: Sie hängen von {fields} ab, was der Layer hier nicht enthält.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/layer_statistics.py" />
            <source>The table to write: the groups' fields, then a column for each statistic.</source>
            <translation>Die zu schreibende Tabelle: die Felder der Gruppen, dann eine Spalte für jede Statistik.</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/geopackage/layer_rows.py" />
            <source>The table {table} holds {found} rows where {written} were read.</source>
            <translation>Die Tabelle {table} enthält {found} Zeilen, wo {written} gelesen wurden.</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>The task failed</source>
            <translation>Die Aufgabe ist fehlgeschlagen</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geoprocessing/task_outputs.py" />
            <source>The task gave no file for “{name}”.</source>
            <translation>Die Aufgabe hat keine Datei für „{name}“ geliefert.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geoprocessing/task_outputs.py" />
            <source>The task gave “{name}”, which it did not have when it was imported.</source>
            <translation>Die Aufgabe hat „{name}“ geliefert, was sie beim Importieren nicht hatte.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geoprocessing/imported_task.py" />
            <source>The task has changed on the server since it was imported: {names}.</source>
            <translation>Die Aufgabe hat sich auf dem Server geändert, seit sie importiert wurde: {names}.</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/job_tree.py" />
            <source>The task has told nothing.</source>
            <translation>Die Aufgabe hat nichts gemeldet.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geoprocessing/import_toolbox.py" />
            <source>The task “{name}” cannot be imported: {reason}</source>
            <translation>Die Aufgabe „{name}“ kann nicht importiert werden: {reason}</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geoprocessing/run_gp_task.py" />
            <source>The task's inputs by their names, as a JSON object, for example {example}. They are checked first.</source>
            <translation>Die Eingaben der Aufgabe nach ihren Namen, als JSON-Objekt, zum Beispiel {example}. Sie werden vorab geprüft.</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/ogr_target.py" />
            <source>The time of day is not stored: {names}.</source>
            <translation>Die Uhrzeit wird nicht gespeichert: {names}.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/download_features.py" />
            <source>The time range ends before it starts.</source>
            <translation>Der Zeitraum endet, bevor er beginnt.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/administration/query_logs.py" />
            <source>The time that is asked for ends before it starts.</source>
            <translation>Die verlangte Zeit endet, bevor sie beginnt.</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_dialog.py" />
            <source>The token in the URL is not kept. Enter it as the way to sign in instead.</source>
            <translation>Das Token in der URL wird nicht aufbewahrt. Geben Sie es stattdessen als Art der Anmeldung ein.</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/toolboxes.py" />
            <source>The toolbox cannot be kept in “{path}”: {reason}.</source>
            <translation>Die Werkzeugkiste kann nicht in „{path}“ aufbewahrt werden: {reason}.</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/toolbox_keeper.py" />
            <source>The toolbox “{name}” cannot be updated</source>
            <translation>Die Werkzeugkiste „{name}“ kann nicht aktualisiert werden</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/toolbox_keeper.py" />
            <source>The toolbox “{name}” is up to date: {count} tasks.</source>
            <translation>Die Werkzeugkiste „{name}“ ist aktuell: {count} Aufgaben.</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/toolbox_keeper.py" />
            <source>The toolbox “{name}” was updated, but these tasks cannot be read: {tasks}.</source>
            <translation>Die Werkzeugkiste „{name}“ wurde aktualisiert, aber diese Aufgaben können nicht gelesen werden: {tasks}.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/images/export_image.py" />
            <source>The type of the cells. “original” keeps the service's own, or what the raster function yields.</source>
            <translation>Der Typ der Zellen. „original“ behält den des Dienstes, oder was die Rasterfunktion ergibt.</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/site_options.py" />
            <source>The web address that tokens are bound to; mostly none is needed.</source>
            <translation>Die Webadresse, an die Token gebunden sind; meist wird keine gebraucht.</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_texts.py" />
            <source>The web server itself asks for user name and password</source>
            <translation>Der Webserver selbst fragt nach Benutzername und Passwort</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/incomplete.py" />
            <source>The {count} features that came are kept in “{path}”.</source>
            <translation>Die {count} Objekte, die angekommen sind, bleiben in „{path}“ erhalten.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/administration/definition_changes.py" />
            <source>The {key} of a service cannot be changed.</source>
            <translation>{key} eines Dienstes lässt sich nicht ändern.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/layer_choice.py" />
            <source>There are no layers with features to export.</source>
            <translation>Es gibt keine Layer mit Objekten zum Exportieren.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/administration/service_choice.py" />
            <source>There are no services in the folder “{name}”.</source>
            <translation>Im Ordner „{name}“ gibt es keine Dienste.</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_dialog.py" />
            <source>There is a connection named “{name}” already.</source>
            <translation>Es gibt schon eine Verbindung namens „{name}“.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/find_address_candidates.py" />
            <source>There is no address to look for.</source>
            <translation>Es gibt keine Adresse, nach der gesucht werden kann.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/values.py" />
            <source>There is no authentication configuration “{id}” in this QGIS profile.</source>
            <translation>Es gibt keine Authentifizierungskonfiguration „{id}“ in diesem QGIS-Benutzerprofil.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/values.py" />
            <source>There is no folder “{folder}” to write “{file}” to.</source>
            <translation>Es gibt keinen Ordner „{folder}“, in den „{file}“ geschrieben werden kann.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/reverse_geocode.py" />
            <source>There is no single place to ask for.</source>
            <translation>Es gibt keinen einzelnen Ort, nach dem zu fragen wäre.</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/administration/permissions_dialog.py" />
            <source>These services keep permissions of their own that say otherwise: {names}.</source>
            <translation>Diese Dienste behalten eigene Berechtigungen, die etwas anderes sagen: {names}.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/administration/restart_services.py" />
            <source>These services would be restarted ({count}):</source>
            <translation>Diese Dienste würden neu gestartet ({count}):</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/administration/start_services.py" />
            <source>These services would be started ({count}):</source>
            <translation>Diese Dienste würden gestartet ({count}):</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/administration/stop_services.py" />
            <source>These services would be stopped ({count}):</source>
            <translation>Diese Dienste würden angehalten ({count}):</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/ogr_target.py" />
            <source>This format holds no attributes.</source>
            <translation>Dieses Format enthält keine Attribute.</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/ogr_target.py" />
            <source>This format holds no geometry.</source>
            <translation>Dieses Format enthält keine Geometrie.</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/ogr_target.py" />
            <source>This format holds no spatial reference.</source>
            <translation>Dieses Format enthält kein räumliches Bezugssystem.</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_dialog.py" />
            <source>This is not a web address. It should look like https://host/arcgis/rest/services.</source>
            <translation>Das ist keine Webadresse. Sie sollte aussehen wie https://host/arcgis/rest/services.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/locator_at_url.py" />
            <source>This is not the URL of a geocoding service. It has to end in GeocodeServer.</source>
            <translation>Das ist nicht die URL eines Geokodierungsdienstes. Sie muss auf GeocodeServer enden.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/layer_at_url.py" />
            <source>This is not the URL of a layer. A layer's URL ends in its number.</source>
            <translation>Das ist nicht die URL eines Layers. Die URL eines Layers endet mit seiner Nummer.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_map_image.py" />
            <source>This is not the URL of a map service. It has to end in MapServer.</source>
            <translation>Das ist nicht die URL eines Kartendienstes. Sie muss auf MapServer enden.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/images/image_at_url.py" />
            <source>This is not the URL of an image service. It has to end in ImageServer.</source>
            <translation>Das ist nicht die URL eines Bilddienstes. Sie muss auf ImageServer enden.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/layer_choice.py" />
            <source>This is the URL neither of a layer nor of a service with layers.</source>
            <translation>Das ist weder die URL eines Layers noch die eines Dienstes mit Layern.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/list_services.py" />
            <source>This is the URL of a portal, not of a server. “Search portal” lists what a portal has.</source>
            <translation>Dies ist die URL eines Portals, nicht eines Servers. „Portal durchsuchen“ listet auf, was ein Portal hat.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/portal/search_portal.py" />
            <source>This is the URL of a server that belongs to the portal {portal}. Give the portal's URL.</source>
            <translation>Dies ist die URL eines Servers, der zum Portal {portal} gehört. Geben Sie die URL des Portals an.</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/administration/properties_dialog.py" />
            <source>This service shares its instances with others: how many is set for the site.</source>
            <translation>Dieser Dienst teilt sich Instanzen mit anderen: Wie viele, ist für die Site eingestellt.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/administration/edit_service.py" />
            <source>This would change “{name}”, and the server would restart it:</source>
            <translation>Dies würde „{name}“ ändern, und der Server würde den Dienst neu starten:</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/administration/set_permissions.py" />
            <source>This would set the permission of:</source>
            <translation>Dies würde die Berechtigung setzen für:</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/administration/log_viewer.py" />
            <source>Thread</source>
            <translation>Thread</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/administration/log_model.py" />
            <location filename="../ags_connector/gui/administration/log_viewer.py" />
            <source>Time</source>
            <translation>Zeit</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/options_page.py" />
            <source>Time-outs and proxy are QGIS's own: see the page “Network”; sign-ins: see “Authentication”.</source>
            <translation>Zeitlimits und Proxy sind die von QGIS: siehe die Seite „Netzwerk“; Anmeldungen: siehe „Authentifizierung“.</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/job_texts.py" />
            <source>Timed out</source>
            <translation>Zeit abgelaufen</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/administration/properties_dialog.py" />
            <source>Times</source>
            <translation>Zeiten</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/ogr_target.py" />
            <source>Times with an offset are in UTC: {names}.</source>
            <translation>Zeiten mit einem Versatz sind in UTC: {names}.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/download_features.py" />
            <source>To (UTC)</source>
            <translation>Bis (UTC)</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/sign_in_panel.py" />
            <source>Token</source>
            <translation>Token</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_map_image.py" />
            <source>Transparent background</source>
            <translation>Transparenter Hintergrund</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_actions.py" />
            <source>Try Again</source>
            <translation>Erneut versuchen</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>Try again, ask for fewer features, or allow more time in Settings &gt; Options &gt; Network.</source>
            <translation>Versuchen Sie es erneut, fragen Sie weniger Objekte an, oder erlauben Sie mehr Zeit unter Einstellungen &gt; Optionen &gt; Netzwerk.</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>Try again; the log panel may say more under “AGS Connector”.</source>
            <translation>Versuchen Sie es erneut; das Protokoll sagt vielleicht mehr unter „AGS Connector“.</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>Type both again, with care: many servers lock an account after five wrong passwords.</source>
            <translation>Geben Sie beide erneut ein, und zwar sorgfältig: Viele Server sperren ein Konto nach fünf falschen Passwörtern.</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_dialog.py" />
            <source>URL</source>
            <translation>URL</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/locator_at_url.py" />
            <source>URL of a geocoding service, such as https://host/arcgis/rest/services/Locators/Streets/GeocodeServer.</source>
            <translation>URL eines Geokodierungsdienstes, etwa https://host/arcgis/rest/services/Locators/Streets/GeocodeServer.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geoprocessing/import_toolbox.py" />
            <source>URL of a geoprocessing service, …/Folder/Service/GPServer, or of the form https://host/arcgis/services;Folder/Service.</source>
            <translation>URL eines Geoverarbeitungsdienstes, …/Folder/Service/GPServer, oder von der Form https://host/arcgis/services;Folder/Service.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/base.py" />
            <source>URL of a layer or table, or of a service that has only one.</source>
            <translation>URL eines Layers oder einer Tabelle, oder eines Dienstes, der nur eines davon hat.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_layers.py" />
            <source>URL of a map or feature service, or of one of its layers or tables.</source>
            <translation>URL eines Karten- oder Feature-Dienstes oder eines seiner Layer oder einer seiner Tabellen.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_map_image.py" />
            <source>URL of a map service, or of one of its layers, which then is the only one drawn.</source>
            <translation>URL eines Kartendienstes oder eines seiner Layer, der dann als einziger gezeichnet wird.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/portal/search_portal.py" />
            <source>URL of a portal, such as https://host/portal or https://name.maps.arcgis.com, or of any page in it. That of a group's page searches the group.</source>
            <translation>URL eines Portals, wie https://host/portal oder https://name.maps.arcgis.com, oder einer beliebigen Seite darin. Die der Seite einer Gruppe durchsucht die Gruppe.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/list_services.py" />
            <source>URL of a site, such as https://host/arcgis/rest/services, or of one of its folders.</source>
            <translation>URL eines Servers, etwa https://host/arcgis/rest/services, oder eines seiner Ordner.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geoprocessing/run_gp_task.py" />
            <source>URL of a task, https://host/arcgis/rest/services/Folder/Service/GPServer/Task.</source>
            <translation>URL einer Aufgabe, https://host/arcgis/rest/services/Folder/Service/GPServer/Task.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/images/image_at_url.py" />
            <source>URL of an image service, such as https://host/arcgis/rest/services/Elevation/Dem/ImageServer.</source>
            <translation>URL eines Bilddienstes, etwa https://host/arcgis/rest/services/Elevation/Dem/ImageServer.</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/locator_choice.py" />
            <source>URL of the geocoding service; empty: the first one of the connections</source>
            <translation>URL des Geokodierungsdienstes; leer: der erste der Verbindungen</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geoprocessing/gp_job_results.py" />
            <source>URL of the job, …/GPServer/Task/jobs/ID, as the log of its start tells it.</source>
            <translation>URL des Jobs, …/GPServer/Task/jobs/ID, wie sie das Protokoll seines Starts nennt.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/administration/administration_algorithm.py" />
            <source>URL of the server, in any form: https://host/arcgis, …/rest/services or …/admin, also with a port of its own, https://host:6443/arcgis. Sign in as one of its administrators or publishers.</source>
            <translation>URL des Servers in beliebiger Form: https://host/arcgis, …/rest/services oder …/admin, auch mit eigenem Port, https://host:6443/arcgis. Melden Sie sich als einer seiner Administratoren oder Herausgeber an.</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/site_options.py" />
            <source>URL prefix</source>
            <translation>URL-Präfix</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>Unexpected error</source>
            <translation>Unerwarteter Fehler</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/download_features.py" />
            <source>Unit of the distance</source>
            <translation>Einheit der Entfernung</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/job_texts.py" />
            <source>Unknown</source>
            <translation>Unbekannt</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/geocode_addresses.py" />
            <source>Unmatched addresses</source>
            <translation>Nicht zugeordnete Adressen</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/images/export_image.py" />
            <location filename="../ags_connector/processing/query_export/export_map_image.py" />
            <source>Until</source>
            <translation>Bis</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_actions.py" />
            <source>Update Imported Toolbox</source>
            <translation>Importierte Werkzeugkiste aktualisieren</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/toolbox_menu.py" />
            <source>Update Toolbox</source>
            <translation>Werkzeugkiste aktualisieren</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/toolbox_keeper.py" />
            <source>Updating the toolbox “{name}”</source>
            <translation>Die Werkzeugkiste „{name}“ wird aktualisiert</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/places_menu.py" />
            <source>Use in Locator Bar</source>
            <translation>In der Suchleiste benutzen</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/administration/log_model.py" />
            <source>User</source>
            <translation>Benutzer</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/sign_in_panel.py" />
            <source>User name</source>
            <translation>Benutzername</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/sign_in_panel.py" />
            <source>User name and password</source>
            <translation>Benutzername und Passwort</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/images/export_image.py" />
            <source>Value for no data</source>
            <translation>Wert für keine Daten</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geoprocessing/run_gp_task.py" />
            <source>Values (JSON)</source>
            <translation>Werte (JSON)</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/places_menu.py" />
            <source>Values at Points…</source>
            <translation>Werte an Punkten…</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/service_labels.py" />
            <source>Vector tile service</source>
            <translation>Vektorkacheldienst</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/portal_texts.py" />
            <source>Vector tile services</source>
            <translation>Vektorkacheldienste</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/administration/change_services.py" />
            <source>Wait until done</source>
            <translation>Warten, bis es getan ist</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>Wait, mostly 15 minutes, or ask the server's administrator to unlock it.</source>
            <translation>Warten Sie, meist 15 Minuten, oder bitten Sie die Administration des Servers, es zu entsperren.</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/job_texts.py" />
            <source>Waiting</source>
            <translation>Wartet</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geoprocessing/input_definitions.py" />
            <source>Wants the fields {names}.</source>
            <translation>Will die Felder {names}.</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/portal_texts.py" />
            <source>Web maps</source>
            <translation>Webkarten</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/site_options.py" />
            <source>What a resource proxy wants before every URL.</source>
            <translation>Was ein Ressourcenproxy vor jeder URL verlangt.</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/geopackage/export.py" />
            <source>What an earlier run has left is removed, as asked: starting anew.</source>
            <translation>Was ein früherer Lauf hinterlassen hat, wird wie gewünscht entfernt: Es wird neu begonnen.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/images/export_image.py" />
            <source>What cells without data get. Empty: the service's own value, or one that the type suggests.</source>
            <translation>Was Zellen ohne Daten erhalten. Leer: der Wert des Dienstes, oder einer, den der Typ nahelegt.</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/administration/properties_dialog.py" />
            <source>What clients may do, separated by commas</source>
            <translation>Was Clients dürfen, durch Kommas getrennt</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/portal/search_portal.py" />
            <source>What comes first: the best match, or by one of the columns; dates and views from the top.</source>
            <translation>Was zuerst kommt: der beste Treffer, oder nach einer der Spalten; Daten und Aufrufe von oben.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geoprocessing/task_environment.py" />
            <source>What features come back in. Empty: as the task likes. It needs an EPSG or ESRI code.</source>
            <translation>Worin die Objekte zurückkommen. Leer: wie die Aufgabe es will. Es braucht einen EPSG- oder ESRI-Code.</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/resume_store.py" />
            <source>What is done cannot be kept in “{path}”: {reason}.</source>
            <translation>Was fertig ist, kann nicht in „{path}“ aufbewahrt werden: {reason}.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/administration/edit_service.py" />
            <source>What is to be different, as a JSON object by the server's own names, for example {example}; or the whole definition. Everything else stays as it is.</source>
            <translation>Was anders sein soll, als JSON-Objekt mit den Namen des Servers, zum Beispiel {example}; oder die ganze Definition. Alles andere bleibt, wie es ist.</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/geopackage/domains.py" />
            <source>What the codes mean depends on the subtype: {names}. The file has all these domains, but no column can have more than one.</source>
            <translation>Was die Codes bedeuten, hängt vom Subtyp ab: {names}. Die Datei hat alle diese Domänen, aber keine Spalte kann mehr als eine haben.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/download_features.py" />
            <source>What the distance is measured in.</source>
            <translation>Worin die Entfernung gemessen wird.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geoprocessing/task_outputs.py" />
            <source>What the task gives back as “{name}”.</source>
            <translation>Was die Aufgabe als „{name}“ zurückgibt.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/layer_statistics.py" />
            <source>What to compute, for example: sum:ACRES, avg:VALUE as mean, count:*. Kinds: count, sum, min, max, avg, stddev, var, percentile_cont(0.9), percentile_disc(0.9).</source>
            <translation>Was berechnet wird, zum Beispiel: sum:ACRES, avg:VALUE as mean, count:*. Arten: count, sum, min, max, avg, stddev, var, percentile_cont(0.9), percentile_disc(0.9).</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_map_image.py" />
            <source>What to draw; the server widens it to the picture's shape. Empty: the full extent of the map.</source>
            <translation>Was gezeichnet wird; der Server erweitert es auf die Form des Bildes. Leer: die volle Ausdehnung der Karte.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/parameters.py" />
            <source>What to write for fields with coded values: the codes, their descriptions, or both (a second field ending in _desc).</source>
            <translation>Was für Felder mit codierten Werten geschrieben wird: die Codes, ihre Beschreibungen oder beides (ein zweites Feld, das auf _desc endet).</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/geopackage/export.py" />
            <source>What was read stays in “{path}”; run the same export again to go on from there.</source>
            <translation>Was gelesen wurde, bleibt in „{path}“; führen Sie denselben Export erneut aus, um dort fortzufahren.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_map_image.py" />
            <source>Where the map shows nothing, leave it clear.</source>
            <translation>Wo die Karte nichts zeigt, durchsichtig lassen.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/administration/set_permissions.py" />
            <source>Whether the role may use them. Off: it may not.</source>
            <translation>Ob die Rolle sie benutzen darf. Aus: Sie darf nicht.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/images/rules.py" />
            <source>Which of overlapping rasters counts: one of the service's methods, such as Northwest, or ids of rasters to lock to, separated by commas, or a whole rule as JSON. Empty: the service's own order.</source>
            <translation>Welches von überlappenden Rastern zählt: eine der Methoden des Dienstes, wie Northwest, oder durch Kommas getrennte IDs von Rastern, oder eine ganze Regel als JSON. Leer: die Reihenfolge des Dienstes.</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/administration/permissions_dialog.py" />
            <source>Who may use {name}:</source>
            <translation>Wer {name} benutzen darf:</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/administration/service_changes.py" />
            <source>Whoever uses them gets errors until they are started again.</source>
            <translation>Wer sie benutzt, bekommt Fehler, bis sie wieder gestartet sind.</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/administration/service_changes.py" />
            <source>Whoever uses them is interrupted until they run again.</source>
            <translation>Wer sie benutzt, wird unterbrochen, bis sie wieder laufen.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_map_image.py" />
            <source>Width (pixels)</source>
            <translation>Breite (Pixel)</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_layers.py" />
            <source>With attachments</source>
            <translation>Mit Anhängen</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_layers.py" />
            <source>With styles</source>
            <translation>Mit Stilen</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/download_features.py" />
            <source>With the server's style</source>
            <translation>Mit dem Stil des Servers</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/administration/set_permissions.py" />
            <source>Without services: the folder itself is set, and its services inherit it; / is the top folder. With services: the folder to look for them in.</source>
            <translation>Ohne Dienste: Der Ordner selbst wird gesetzt, und seine Dienste erben es; / ist der oberste Ordner. Mit Diensten: der Ordner, in dem sie gesucht werden.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/administration/change_services.py" />
            <source>Without this nothing is changed, and the services that would be are listed.</source>
            <translation>Ohne dies wird nichts geändert, und die betroffenen Dienste werden aufgelistet.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/administration/set_permissions.py" />
            <source>Without this nothing is changed, and what would be set is listed.</source>
            <translation>Ohne dies wird nichts geändert, und es wird aufgelistet, was gesetzt würde.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/portal/search_portal.py" />
            <source>Words, or a query in the portal's language, for example: title:parcels AND owner:jane AND -tags:old. Empty: all content of the organisation.</source>
            <translation>Wörter oder eine Abfrage in der Sprache des Portals, zum Beispiel: title:parcels AND owner:jane AND -tags:old. Leer: alle Inhalte der Organisation.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/geocode_addresses.py" />
            <source>Write to the log which field gives which part of the address, guessed ones among them, and the first addresses; send none of them.</source>
            <translation>Ins Protokoll schreiben, welches Feld welchen Teil der Adresse liefert, auch die erratenen, und die ersten Adressen; keine davon senden.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/images/export_image.py" />
            <source>Written {width} by {height} cells. Bands: {bands} ({type}), parts: {tiles}.</source>
            <translation>{width} mal {height} Zellen geschrieben. Bänder: {bands} ({type}), Teile: {tiles}.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_map_image.py" />
            <source>Written {width} by {height} pixels. Parts: {tiles}. The picture shows {extent}.</source>
            <translation>{width} mal {height} Pixel geschrieben. Teile: {tiles}. Das Bild zeigt {extent}.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/images/identify_image.py" />
            <source>Written {written} points; {empty} of them lie where the image has no data, {unplaced} nowhere.</source>
            <translation>{written} Punkte geschrieben; {empty} davon liegen, wo das Bild keine Daten hat, {unplaced} nirgends.</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>Wrong user name or password</source>
            <translation>Falscher Benutzername oder falsches Passwort</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/administration/query_logs.py" />
            <source>administration,server,log,message,error,warning,severe,monitor,admin</source>
            <translation>Administration,Server,Protokoll,Meldung,Fehler,Warnung,schwer,Überwachung,Admin</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/administration/edit_service.py" />
            <source>administration,server,service,definition,properties,extension,instances,timeout,admin</source>
            <translation>Administration,Server,Dienst,Definition,Eigenschaften,Erweiterung,Instanzen,Zeitlimit,Admin</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/administration/set_permissions.py" />
            <source>administration,server,service,folder,permission,role,security,share,private,public,admin</source>
            <translation>Administration,Server,Dienst,Ordner,Berechtigung,Rolle,Sicherheit,teilen,privat,öffentlich,Admin</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/administration/restart_services.py" />
            <source>administration,server,service,restart,state,maintenance,admin</source>
            <translation>Administration,Server,Dienst,neu starten,Zustand,Wartung,Admin</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/administration/start_services.py" />
            <source>administration,server,service,start,state,maintenance,admin</source>
            <translation>Administration,Server,Dienst,starten,Zustand,Wartung,Admin</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/administration/service_status.py" />
            <source>administration,server,service,status,state,started,stopped,instances,monitor,admin</source>
            <translation>Administration,Server,Dienst,Status,Zustand,gestartet,angehalten,Instanzen,Überwachung,Admin</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/administration/stop_services.py" />
            <source>administration,server,service,stop,state,maintenance,admin</source>
            <translation>Administration,Server,Dienst,anhalten,Zustand,Wartung,Admin</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/administration/permissions_dialog.py" />
            <source>allowed: {who}</source>
            <translation>erlaubt: {who}</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/transfer.py" />
            <source>an unknown number</source>
            <translation>unbekannt vielen</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geoprocessing/imported_task.py" />
            <source>answers at once</source>
            <translation>antwortet sofort</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geoprocessing/import_toolbox.py" />
            <source>as jobs</source>
            <translation>als Jobs</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geoprocessing/import_toolbox.py" />
            <source>at once</source>
            <translation>sofort</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/list_services.py" />
            <source>catalog,directory,folder,service,inventory,browse,table</source>
            <translation>Katalog,Verzeichnis,Ordner,Dienst,Bestand,durchsuchen,Tabelle</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/clip_features.py" />
            <source>clip,cut,crop,intersect,overlay,mask,download,export,boundary</source>
            <translation>zuschneiden,ausschneiden,clip,verschneiden,Überlagerung,Maske,herunterladen,Export,Grenze</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/download_features.py" />
            <source>download,export,query,select,layer,table,feature service,map service,shapefile,GeoPackage,save</source>
            <translation>herunterladen,Download,Export,Abfrage,auswählen,Layer,Tabelle,Feature-Dienst,Kartendienst,Shapefile,GeoPackage,speichern</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_layers.py" />
            <source>download,export,service,GeoPackage,gpkg,backup,archive,resume,attachments,domains,relations</source>
            <translation>herunterladen,Download,Export,Dienst,GeoPackage,gpkg,Sicherung,Archiv,fortsetzen,Anhänge,Domänen,Beziehungen</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/geopackage/layer_rows.py" />
            <source>edited on the server since the earlier run; read anew.</source>
            <translation>seit dem früheren Lauf auf dem Server bearbeitet; wird neu gelesen.</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/administration/permissions_dialog.py" />
            <source>everybody</source>
            <translation>alle</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/administration/permissions_dialog.py" />
            <source>everybody who signs in</source>
            <translation>alle, die sich anmelden</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/administration/state_badges.py" />
            <source>failing: it is meant to run, and does not</source>
            <translation>gestört: soll laufen, läuft aber nicht</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/portal_items.py" />
            <source>for the organisation</source>
            <translation>für die Organisation</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/geocode_addresses.py" />
            <source>geocode,address,locator,batch,table,points,match,place</source>
            <translation>geokodieren,Adresse,Locator,Stapel,Tabelle,Punkte,Treffer,Ort</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/reverse_geocode.py" />
            <source>geocode,address,locator,points,nearest,place,reverse</source>
            <translation>geokodieren,Adresse,Locator,Punkte,nächste,Ort,rückwärts</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/find_address_candidates.py" />
            <source>geocode,address,locator,search,place,point,score</source>
            <translation>geokodieren,Adresse,Locator,Suche,Ort,Punkt,Bewertung</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geoprocessing/gp_job_results.py" />
            <source>geoprocessing,web tool,GP,job,result,status,download</source>
            <translation>Geoverarbeitung,Webwerkzeug,GP,Job,Ergebnis,Status,herunterladen</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geoprocessing/import_toolbox.py" />
            <source>geoprocessing,web tool,GP,service,task,ImportToolbox,toolbox</source>
            <translation>Geoverarbeitung,Webwerkzeug,GP,Dienst,Aufgabe,ImportToolbox,Werkzeugkiste</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geoprocessing/imported_task.py" />
            <source>geoprocessing,web tool,GP,task</source>
            <translation>Geoverarbeitung,Webwerkzeug,GP,Aufgabe</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geoprocessing/run_gp_task.py" />
            <source>geoprocessing,web tool,GP,task,job,execute,submit,service</source>
            <translation>Geoverarbeitung,Webwerkzeug,GP,Aufgabe,Job,ausführen,absenden,Dienst</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_texts.py" />
            <source>lines</source>
            <translation>Linien</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_map_image.py" />
            <source>map,picture,image,PNG,GeoTIFF,world file,print,export,draw</source>
            <translation>Karte,Bild,PNG,GeoTIFF,World-Datei,drucken,Export,zeichnen</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/portal_items.py" />
            <source>modified {date}</source>
            <translation>geändert {date}</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_texts.py" />
            <source>multipatches</source>
            <translation>Multipatches</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_texts.py" />
            <source>multipoints</source>
            <translation>Multipunkte</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/administration/permissions_dialog.py" />
            <source>no longer allowed: {who}</source>
            <translation>nicht mehr erlaubt: {who}</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/lerc_tile.py" />
            <location filename="../ags_connector/bridge/raster_tile.py" />
            <location filename="../ags_connector/processing/feature_output.py" />
            <source>no reason given</source>
            <translation>kein Grund angegeben</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/portal_tree.py" />
            <location filename="../ags_connector/processing/portal/search_portal.py" />
            <source>not signed in</source>
            <translation>nicht angemeldet</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_texts.py" />
            <source>nothing published here</source>
            <translation>hier ist nichts veröffentlicht</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/portal_texts.py" />
            <source>organisation</source>
            <translation>Organisation</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/portal_search_dialog.py" />
            <source>parcels, or title:parcels AND owner:jane</source>
            <translation>parcels oder title:parcels AND owner:jane</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_texts.py" />
            <source>points</source>
            <translation>Punkte</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_texts.py" />
            <source>polygons</source>
            <translation>Polygone</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/portal/search_portal.py" />
            <source>portal,online,item,content,group,find,web map,layer,table,inventory</source>
            <translation>Portal,online,Element,Inhalt,Gruppe,suchen,Webkarte,Layer,Tabelle,Bestand</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/portal_items.py" />
            <source>private</source>
            <translation>privat</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/portal_items.py" />
            <source>public</source>
            <translation>öffentlich</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/images/export_image.py" />
            <source>raster,image,download,GeoTIFF,elevation,DEM,imagery,clip,mask,tiles,exportImage</source>
            <translation>Raster,Bild,herunterladen,Download,GeoTIFF,Höhe,DEM,DGM,Luftbilder,zuschneiden,Maske,Kacheln,exportImage</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/images/identify_image.py" />
            <source>raster,image,sample,elevation,value,points,bands,identify,getSamples</source>
            <translation>Raster,Bild,Stichprobe,Höhe,Wert,Punkte,Kanäle,abfragen,identify,getSamples</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/related_records.py" />
            <source>relationship,relation,related,join,one to many,table,parent,child,download</source>
            <translation>Beziehung,verknüpft,Verknüpfung,join,eins zu viele,Tabelle,übergeordnet,untergeordnet,herunterladen</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geoprocessing/imported_task.py" />
            <source>runs as a job</source>
            <translation>läuft als Job</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/portal_items.py" />
            <source>shared with groups</source>
            <translation>mit Gruppen geteilt</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/portal_tree.py" />
            <location filename="../ags_connector/processing/portal/search_portal.py" />
            <source>signed in as {user}</source>
            <translation>angemeldet als {user}</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/administration/state_badges.py" />
            <source>started</source>
            <translation>gestartet</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/administration/state_badges.py" />
            <source>starting</source>
            <translation>startet</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/layer_statistics.py" />
            <source>statistics,sum,count,average,mean,minimum,maximum,percentile,median,group,aggregate,summary</source>
            <translation>Statistik,Summe,Anzahl,Durchschnitt,Mittelwert,Minimum,Maximum,Perzentil,Median,Gruppe,aggregieren,Zusammenfassung</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/administration/state_badges.py" />
            <source>stopped</source>
            <translation>angehalten</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/administration/state_badges.py" />
            <source>stopping</source>
            <translation>hält an</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/layers.py" />
            <source>the provider gives no reason</source>
            <translation>der Provider nennt keinen Grund</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/list_services.py" />
            <source>the top folder</source>
            <translation>Der oberste Ordner</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/administration/permissions_dialog.py" />
            <source>the whole site</source>
            <translation>die ganze Site</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_kmz.py" />
            <location filename="../ags_connector/processing/transfer.py" />
            <source>written {written} of {expected} expected</source>
            <translation>{written} von {expected} erwarteten geschrieben</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/administration/properties_dialog.py" />
            <source>{busy} busy, {free} free, {requests} requests since the start</source>
            <translation>{busy} beschäftigt, {free} frei, {requests} Anfragen seit dem Start</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/administration/service_report.py" />
            <source>{changed} changed, {unchanged} unchanged, {failed} failed, {left} not reached.</source>
            <translation>{changed} geändert, {unchanged} unverändert, {failed} fehlgeschlagen, {left} nicht erreicht.</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/geopackage/attachments.py" />
            <source>{count} attachments of “{layer}” could not be read: {names}.</source>
            <translation>{count} Anhänge von „{layer}“ konnten nicht gelesen werden: {names}.</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/geopackage/attachments.py" />
            <source>{count} attachments written</source>
            <translation>{count} Anhänge geschrieben</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/raster.py" />
            <source>{count} cells have the value that stands for “no data” and are not told apart. Choose another.</source>
            <translation>{count} Zellen haben den Wert, der für „keine Daten“ steht, und lassen sich davon nicht unterscheiden. Wählen Sie einen anderen.</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/locator_choice.py" />
            <source>{count} connections could not be read.</source>
            <translation>{count} Verbindungen konnten nicht gelesen werden.</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/ogr_writer.py" />
            <source>{count} features without geometry are left out: this format cannot hold them.</source>
            <translation>{count} Objekte ohne Geometrie werden ausgelassen: Dieses Format kann sie nicht aufnehmen.</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_texts.py" />
            <source>{count} folders</source>
            <translation>{count} Ordner</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/locator_choice.py" />
            <source>{count} geocoding services were found.</source>
            <translation>{count} Geokodierungsdienste wurden gefunden.</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_texts.py" />
            <source>{count} group layers</source>
            <translation>{count} Gruppenlayer</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/clipper.py" />
            <location filename="../ags_connector/processing/clipping.py" />
            <source>{count} invalid geometries of the layer were repaired before cutting.</source>
            <translation>{count} ungültige Geometrien des Layers wurden vor dem Zuschneiden repariert.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/spatial_filter.py" />
            <source>{count} invalid geometries of “{layer}” were repaired before use.</source>
            <translation>{count} ungültige Geometrien von „{layer}“ wurden vor der Verwendung repariert.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/portal/search_portal.py" />
            <source>{count} items written, as many as you asked for; the portal counts {total}.</source>
            <translation>{count} Elemente geschrieben, so viele wie verlangt; das Portal zählt {total}.</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_texts.py" />
            <source>{count} layers</source>
            <translation>{count} Layer</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/geopackage/export.py" />
            <source>{count} layers are not complete.</source>
            <translation>{count} Layer sind nicht vollständig.</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/administration/log_viewer.py" />
            <location filename="../ags_connector/processing/administration/query_logs.py" />
            <source>{count} messages</source>
            <translation>{count} Meldungen</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/administration/log_viewer.py" />
            <source>{count} messages were written to {path}</source>
            <translation>{count} Meldungen wurden in {path} geschrieben</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/related_records.py" />
            <source>{count} of the parents do not exist on the server or do not match the filter.</source>
            <translation>{count} der übergeordneten Objekte gibt es auf dem Server nicht, oder sie entsprechen nicht dem Filter.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/portal/search_portal.py" />
            <source>{count} of {total} items written.</source>
            <translation>{count} von {total} Elementen geschrieben.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/layer_statistics.py" />
            <source>{count} rows of statistics of “{name}”</source>
            <translation>{count} Zeilen mit Statistiken von „{name}“</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/related_records.py" />
            <source>{count} rows of “{name}” are related to {parents} parents</source>
            <translation>{count} Zeilen von „{name}“ sind mit {parents} übergeordneten Objekten verknüpft</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_texts.py" />
            <source>{count} services</source>
            <translation>{count} Dienste</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/administration/service_changes.py" />
            <source>{count} services were restarted.</source>
            <translation>{count} Dienste wurden neu gestartet.</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/administration/service_changes.py" />
            <source>{count} services were started.</source>
            <translation>{count} Dienste wurden gestartet.</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/administration/service_changes.py" />
            <source>{count} services were stopped.</source>
            <translation>{count} Dienste wurden angehalten.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/administration/service_status.py" />
            <source>{count} services: {states}</source>
            <translation>{count} Dienste: {states}</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_texts.py" />
            <source>{count} tables</source>
            <translation>{count} Tabellen</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/toolbox_keeper.py" />
            <source>{count} tasks. Models that use them will not run until it is imported again.</source>
            <translation>{count} Aufgaben. Modelle, die sie benutzen, laufen erst wieder, wenn sie noch einmal importiert ist.</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/features.py" />
            <location filename="../ags_connector/bridge/geopackage/file_writer.py" />
            <location filename="../ags_connector/bridge/geopackage/layer_rows.py" />
            <location filename="../ags_connector/bridge/ogr_writer.py" />
            <location filename="../ags_connector/processing/page_output.py" />
            <source>{count} values were not of their field's type and are null.</source>
            <translation>{count} Werte waren nicht vom Typ ihres Feldes und sind NULL.</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/administration/service_changes.py" />
            <source>{count} were left as they are.</source>
            <translation>{count} blieben, wie sie sind.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/clipping.py" />
            <source>{cut} features were cut, {whole} kept whole, {dropped} dropped: outside, or only touching.</source>
            <translation>{cut} Objekte wurden geschnitten, {whole} ganz behalten, {dropped} verworfen: außerhalb oder nur berührend.</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/meter.py" />
            <source>{done} of {expected} rows, {rate} per second, about {left} s left.</source>
            <translation>{done} von {expected} Zeilen, {rate} pro Sekunde, noch etwa {left} s.</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/meter.py" />
            <source>{done} rows, {rate} per second.</source>
            <translation>{done} Zeilen, {rate} pro Sekunde.</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/fields.py" />
            <source>{field} (description)</source>
            <translation>{field} (Beschreibung)</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/list_services.py" />
            <source>{folder} cannot be read: {reason}</source>
            <translation>{folder} kann nicht gelesen werden: {reason}</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/list_services.py" />
            <source>{folder} is locked: it needs a sign-in.</source>
            <translation>{folder} ist gesperrt: Eine Anmeldung ist nötig.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/list_services.py" />
            <source>{folder}: {count} services</source>
            <translation>{folder}: {count} Dienste</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_layers.py" />
            <source>{layers} layers and tables with {features} features are in “{path}”.</source>
            <translation>{layers} Layer und Tabellen mit {features} Objekten sind in „{path}“.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/administration/service_status.py" />
            <source>{name} should run, and does not.</source>
            <translation>{name} sollte laufen, läuft aber nicht.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geoprocessing/task_environment.py" />
            <source>{name}: a task takes only a CRS with an EPSG or ESRI code.</source>
            <translation>{name}: Eine Aufgabe nimmt nur ein KBS mit EPSG- oder ESRI-Code.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geoprocessing/task_environment.py" />
            <source>{name}: it has to be an extent with a CRS.</source>
            <translation>{name}: Es muss eine Ausdehnung mit KBS sein.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geoprocessing/result_folder.py" />
            <source>{name}: saved as {files}.</source>
            <translation>{name}: gespeichert als {files}.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geoprocessing/input_definitions.py" />
            <source>{name}: unit</source>
            <translation>{name}: Einheit</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geoprocessing/task_outputs.py" />
            <source>{name}: {count} features written.</source>
            <translation>{name}: {count} Objekte geschrieben.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geoprocessing/result_folder.py" />
            <source>{name}: {report}, in “{path}”.</source>
            <translation>{name}: {report}, in „{path}“.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geoprocessing/input_values.py" />
            <source>{name}: “{layer}” is no vector layer.</source>
            <translation>{name}: „{layer}“ ist kein Vektorlayer.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/values.py" />
            <source>{name}: “{text}” is no date and time. Write it like 2024-12-31T18:00:00 (UTC).</source>
            <translation>{name}: „{text}“ ist kein Zeitpunkt. Schreiben Sie ihn wie 2024-12-31T18:00:00 (UTC).</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/values.py" />
            <source>{name}: “{text}” is no number.</source>
            <translation>{name}: „{text}“ ist keine Zahl.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/parsing.py" />
            <source>{parameter} has an empty name in “{text}”: separate the names by single commas.</source>
            <translation>{parameter} hat einen leeren Namen in „{text}“: Trennen Sie die Namen durch einzelne Kommas.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/images/rules.py" />
            <source>{parameter} has to be a JSON object, like {{"name": "value"}}.</source>
            <translation>{parameter} muss ein JSON-Objekt sein, wie {{"name": "value"}}.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/images/rules.py" />
            <source>{parameter} is no JSON: {reason}.</source>
            <translation>{parameter} ist kein JSON: {reason}.</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_texts.py" />
            <source>{place}; you are not signed in.</source>
            <translation>{place}; Sie sind nicht angemeldet.</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_texts.py" />
            <source>{place}; you are signed in as {user}.</source>
            <translation>{place}; Sie sind als {user} angemeldet.</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_texts.py" />
            <source>{place}; your sign-in is accepted.</source>
            <translation>{place}; Ihre Anmeldung wird angenommen.</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/meter.py" />
            <source>{rows} rows in {seconds} s, {rate} per second.</source>
            <translation>{rows} Zeilen in {seconds} s, {rate} je Sekunde.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/layer_choice.py" />
            <source>{service} has no layer or table “{term}”.{hint}</source>
            <translation>{service} hat keinen Layer und keine Tabelle „{term}“.{hint}</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/administration/log_viewer.py" />
            <source>{shown} of {count} messages</source>
            <translation>{shown} von {count} Meldungen</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/job_texts.py" />
            <source>{state}, {percent} %</source>
            <translation>{state}, {percent} %</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/job_texts.py" />
            <source>{state}; not reached</source>
            <translation>{state}; nicht erreicht</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/ogr_target.py" />
            <source>{suffix} files hold rows with geometry only, and a table has none. Choose another format.</source>
            <translation>{suffix}-Dateien enthalten nur Zeilen mit Geometrie, und eine Tabelle hat keine. Wählen Sie ein anderes Format.</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/administration/service_changes.py" />
            <source>{title}: {names}</source>
            <translation>{title}: {names}</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/address_table.py" />
            <source>{total} addresses: {matched} matched, {tied} of them tied with an equally good place, {unmatched} not matched, {failed} failed. {asked} were asked for, the others were known.</source>
            <translation>{total} Adressen: {matched} zugeordnet, davon {tied} mit einem gleich guten Ort daneben, {unmatched} nicht zugeordnet, {failed} fehlgeschlagen. {asked} wurden angefragt, die anderen waren bekannt.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/reverse_geocode.py" />
            <source>{total} points: {found} addresses found, nothing there for {missed}, {failed} failed.</source>
            <translation>{total} Punkte: {found} Adressen gefunden, nichts vorhanden bei {missed}, {failed} fehlgeschlagen.</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/connection_file.py" />
            <source>“{file}” cannot be read.</source>
            <translation>„{file}“ kann nicht gelesen werden.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/raster_output.py" />
            <source>“{file}” cannot be written: its name has to end in {suffixes}.</source>
            <translation>„{file}“ kann nicht geschrieben werden: Der Name muss auf {suffixes} enden.</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/connection_file.py" />
            <source>“{file}” holds no connections of this plugin.</source>
            <translation>„{file}“ enthält keine Verbindungen dieser Erweiterung.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geoprocessing/task_outputs.py" />
            <source>“{file}” holds what the server sent, which is {kind}.</source>
            <translation>„{file}“ enthält, was der Server gesendet hat, nämlich {kind}.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_layers.py" />
            <source>“{file}” is no GeoPackage: its name has to end in .gpkg.</source>
            <translation>„{file}“ ist kein GeoPackage: Der Name muss auf .gpkg enden.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_kmz.py" />
            <source>“{file}” is no KMZ file: its name has to end in .kmz.</source>
            <translation>„{file}“ ist keine KMZ-Datei: Der Name muss auf .kmz enden.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/administration/definition_changes.py" />
            <source>“{item}” in EXTENSIONS does not say on or off. Write it like FeatureServer=on.</source>
            <translation>„{item}“ in EXTENSIONS sagt nicht on oder off. Schreiben Sie es wie FeatureServer=on.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/parsing.py" />
            <source>“{item}” in {parameter} is no name: separate names by commas, without quotes.</source>
            <translation>„{item}“ in {parameter} ist kein Name: Trennen Sie Namen durch Kommas, ohne Anführungszeichen.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/parsing.py" />
            <source>“{item}” in {parameter} is no order: write a field name, then ASC or DESC.</source>
            <translation>„{item}“ in {parameter} ist keine Reihenfolge: Schreiben Sie einen Feldnamen, dann ASC oder DESC.</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/layer_features.py" />
            <source>“{layer}” has no CRS. Set one, so that the server knows where it lies.</source>
            <translation>„{layer}“ hat kein KBS. Legen Sie eines fest, damit der Server weiß, wo der Layer liegt.</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/host.py" />
            <location filename="../ags_connector/processing/spatial_filter.py" />
            <source>“{layer}” has no features with a geometry.</source>
            <translation>„{layer}“ hat keine Objekte mit Geometrie.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/related_records.py" />
            <source>“{layer}” has no field “{field}” with the object ids of “{name}”. Say which field holds them.</source>
            <translation>„{layer}“ hat kein Feld „{field}“ mit den Objekt-IDs von „{name}“. Geben Sie an, welches Feld sie enthält.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/layer_choice.py" />
            <source>“{name}” ({type}) has no features and is left out.</source>
            <translation>„{name}“ ({type}) hat keine Objekte und wird ausgelassen.</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/layer_adder.py" />
            <source>“{name}” cannot be added</source>
            <translation>„{name}“ kann nicht hinzugefügt werden</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/related_records.py" />
            <source>“{name}” has no relationships.</source>
            <translation>„{name}“ hat keine Beziehungen.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/download_features.py" />
            <source>“{name}” has no time of its own. Filter by a date field instead, with a condition such as EDITED &gt;= TIMESTAMP '2024-01-01 00:00:00'.</source>
            <translation>„{name}“ hat keine eigene Zeit. Filtern Sie stattdessen nach einem Datumsfeld, mit einer Bedingung wie EDITED &gt;= TIMESTAMP '2024-01-01 00:00:00'.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/related_records.py" />
            <source>“{name}” has several relationships, say which one is meant: {list}</source>
            <translation>„{name}“ hat mehrere Beziehungen, geben Sie an, welche gemeint ist: {list}</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/administration/definition_changes.py" />
            <source>“{name}” in CHANGES has to be an object of names and values.</source>
            <translation>„{name}“ in CHANGES muss ein Objekt aus Namen und Werten sein.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/layer_at_url.py" />
            <source>“{name}” is a group of layers and has no features of its own. Give the URL of one of the layers in it.</source>
            <translation>„{name}“ ist eine Gruppe von Layern und hat keine eigenen Objekte. Geben Sie die URL eines der Layer darin an.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/layer_choice.py" />
            <source>“{name}” is a group of layers. Give the URL of its service, and the group's name in LAYERS.</source>
            <translation>„{name}“ ist eine Gruppe von Layern. Geben Sie die URL ihres Dienstes an und den Namen der Gruppe in LAYERS.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/download_features.py" />
            <source>“{name}” is a table without geometry: it cannot be selected by location.</source>
            <translation>„{name}“ ist eine Tabelle ohne Geometrie: Sie kann nicht nach Lage ausgewählt werden.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/clip_features.py" />
            <source>“{name}” is a table without geometry: there is nothing to clip.</source>
            <translation>„{name}“ ist eine Tabelle ohne Geometrie: Es gibt nichts zuzuschneiden.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_layers.py" />
            <source>“{name}” is a table: the extent does not apply to it.</source>
            <translation>„{name}“ ist eine Tabelle: Die Ausdehnung gilt für sie nicht.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/administration/edit_service.py" />
            <source>“{name}” is that way already; nothing was sent.</source>
            <translation>„{name}“ ist schon so; nichts wurde gesendet.</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/administration/service_changes.py" />
            <source>“{name}” was restarted.</source>
            <translation>„{name}“ wurde neu gestartet.</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/administration/service_changes.py" />
            <source>“{name}” was started.</source>
            <translation>„{name}“ wurde gestartet.</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/administration/service_changes.py" />
            <source>“{name}” was stopped.</source>
            <translation>„{name}“ wurde angehalten.</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/geopackage/partial.py" />
            <source>“{path}” cannot be written: {reason}.</source>
            <translation>„{path}“ kann nicht geschrieben werden: {reason}.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/stored_file.py" />
            <source>“{path}” holds {stored} features where {written} were written.</source>
            <translation>„{path}“ enthält {stored} Objekte, wo {written} geschrieben wurden.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_layers.py" />
            <source>“{path}” is a folder. Choose another name.</source>
            <translation>„{path}“ ist ein Ordner. Wählen Sie einen anderen Namen.</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/place_finder.py" />
            <source>“{place}” lies outside the map's CRS.</source>
            <translation>„{place}“ liegt außerhalb des KBS der Karte.</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/administration/properties_dialog.py" />
            <source>“{service}” was changed.</source>
            <translation>„{service}“ wurde geändert.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/stored_file.py" />
            <source>“{suffix}” files cannot hold features without geometry, and there are some. Use .gpkg.</source>
            <translation>„{suffix}“-Dateien können keine Objekte ohne Geometrie aufnehmen, und es gibt welche. Verwenden Sie .gpkg.</translation>
        </message>
        <message>
            <location filename="../ags_connector/bridge/geopackage/partial.py" />
            <source>“{target}” cannot be replaced: {reason}. The result is complete in “{path}”.</source>
            <translation>„{target}“ kann nicht ersetzt werden: {reason}. Das Ergebnis liegt vollständig in „{path}“.</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/geocoding/address_mapping.py" />
            <source>“{text}” is neither a field of the input nor a QGIS expression: {reason}</source>
            <translation>„{text}“ ist weder ein Feld der Eingabe noch ein QGIS-Ausdruck: {reason}</translation>
        </message>
        <message>
            <location filename="../ags_connector/processing/parsing.py" />
            <source>“{text}” is not the URL of a service. It has to look like https://host/arcgis/rest/services/Folder/Service/FeatureServer/0</source>
            <translation>„{text}“ ist nicht die URL eines Dienstes. Sie muss aussehen wie https://host/arcgis/rest/services/Folder/Service/FeatureServer/0</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/administration/service_changes.py" />
            <source>… and {count} more</source>
            <translation>… und {count} weitere</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_texts.py" />
            <source>⚠ The server's clock seems to be {minutes} minutes ahead of this computer's.</source>
            <translation>⚠ Die Uhr des Servers scheint gegenüber der dieses Rechners um {minutes} Minuten vorzugehen.</translation>
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_texts.py" />
            <source>⚠ The server's clock seems to be {minutes} minutes behind this computer's.</source>
            <translation>⚠ Die Uhr des Servers scheint gegenüber der dieses Rechners um {minutes} Minuten nachzugehen.</translation>
        </message>
    </context>
</TS>
