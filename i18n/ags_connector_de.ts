<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
    <context>
        <name>AgsConnector</name>
        <message>
            <location filename="../ags_connector/processing/parsing.py" />
            <source>{parameter} has an empty name in “{text}”: separate the names by single commas.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/parsing.py" />
            <source>“{item}” in {parameter} is no name: separate names by commas, without quotes.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/parsing.py" />
            <source>“{item}” in {parameter} is no order: write a field name, then ASC or DESC.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/parsing.py" />
            <source>“{text}” is not the URL of a service. It has to look like https://host/arcgis/rest/services/Folder/Service/FeatureServer/0</source>
            <translation type="unfinished" />
        </message>
    </context>
</TS>
