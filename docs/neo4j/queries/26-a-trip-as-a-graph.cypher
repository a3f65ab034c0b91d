// One trip as a graph: who took part, its stops in their order, and where they were.
MATCH people = (:Person {name: '路长歌'})-[:TOOK_PART {role: 'lead'}]->(trip:Trip {date: '2024-03-12'})
MATCH companions = (trip)<-[:TOOK_PART]-(:Person)
MATCH stops = (trip)<-[:PART_OF]-(:Visit)-[:AT]->()
RETURN people, companions, stops;
